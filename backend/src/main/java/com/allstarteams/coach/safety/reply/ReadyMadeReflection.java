package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.InputClass;
import com.allstarteams.coach.safety.ReplyScope;
import com.allstarteams.coach.safety.lexicon.Tokens;

/** OG-12, second half: nothing that a member could hand in as their own reflection (SC-5). */
final class ReadyMadeReflection implements ReplyRule {

    @Override
    public String id() {
        return "OG-12";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        return sentence.hits().stream().anyMatch(hit -> hit.section().equals("OG-12.draft"))
                || (scope.readerClass() == InputClass.WRITE_FOR_ME && speaksAsMember(sentence.tokens()));
    }

    private static boolean speaksAsMember(Tokens tokens) {
        boolean firstPerson = false;
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.word(at);
            if (word.startsWith("you")) {
                return false;
            }
            firstPerson |= word.equals("my") || word.equals("myself") || (at < 3 && word.equals("i"));
        }
        return firstPerson && tokens.size() > 4;
    }
}
