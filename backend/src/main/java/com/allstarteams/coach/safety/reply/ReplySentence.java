package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.lexicon.Hit;
import com.allstarteams.coach.safety.lexicon.Lexicon;
import com.allstarteams.coach.safety.lexicon.Skeleton;
import com.allstarteams.coach.safety.lexicon.Tokens;
import java.util.List;

/**
 * One sentence of a draft, read once for all rules.
 *
 * @param hits what the reply lexicon found in it
 */
public record ReplySentence(String text, Tokens tokens, List<Hit> hits) {

    static ReplySentence of(String text, Lexicon lexicon, Skeleton skeleton) {
        Tokens tokens = Tokens.of(text, skeleton);
        return new ReplySentence(text, tokens, lexicon.find(tokens));
    }
}
