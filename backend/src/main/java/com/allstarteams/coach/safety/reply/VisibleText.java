package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;
import com.allstarteams.coach.safety.lexicon.HiddenCharacters;

/** OG-1: no control, hidden, direction or broken characters, and no sentence over 1,000 characters. */
final class VisibleText implements ReplyRule {

    static final int LONGEST_SENTENCE = 1_000;
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public String id() {
        return "OG-1";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        String text = sentence.text();
        return text.length() > LONGEST_SENTENCE
                || text.indexOf(REPLACEMENT) >= 0
                || !HiddenCharacters.strip(text).equals(text.replace("\r\n", "\n"));
    }
}
