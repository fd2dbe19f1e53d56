package com.allstarteams.coach.safety.scope;

import com.allstarteams.coach.safety.InputClass;
import java.util.List;

/** The highest class a message belongs to when it is no crisis, with the lexicon lines that say so. */
public record ScopeFinding(InputClass inputClass, List<String> ruleIds) {

    public ScopeFinding {
        ruleIds = List.copyOf(ruleIds);
    }
}
