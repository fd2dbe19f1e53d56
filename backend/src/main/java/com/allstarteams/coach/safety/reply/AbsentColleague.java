package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;
import com.allstarteams.coach.safety.lexicon.Hit;
import com.allstarteams.coach.safety.lexicon.Tokens;

/** OG-8: no verdict on someone who is not here, and nobody named as a contact who has not agreed to it. */
final class AbsentColleague implements ReplyRule {

    @Override
    public String id() {
        return "OG-8";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        return sentence.hits().stream()
                .anyMatch(hit -> hit.section().equals("OG-8")
                        || (hit.section().equals("OG-8.contact") && !isAllowed(hit, sentence.tokens(), scope)));
    }

    private static boolean isAllowed(Hit contact, Tokens tokens, ReplyScope scope) {
        String name = tokens.word(contact.end() - 2) + " " + tokens.word(contact.end() - 1);
        return scope.allowedNames().contains(name);
    }
}
