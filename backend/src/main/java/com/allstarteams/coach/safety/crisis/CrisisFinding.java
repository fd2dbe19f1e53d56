package com.allstarteams.coach.safety.crisis;

import java.util.List;

/**
 * What the crisis check found.
 *
 * @param ruleIds lexicon lines and CR rules that fired, without repeats; empty at {@code NONE}
 */
public record CrisisFinding(CrisisLevel level, CrisisForm form, List<String> ruleIds) {

    public CrisisFinding {
        ruleIds = List.copyOf(ruleIds);
    }
}
