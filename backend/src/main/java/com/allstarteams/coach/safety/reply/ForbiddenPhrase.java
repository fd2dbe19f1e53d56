package com.allstarteams.coach.safety.reply;

import com.allstarteams.coach.safety.ReplyScope;

/**
 * OG-5, OG-6, OG-7, OG-9 and OG-13: what the section of the reply lexicon with the rule's id lists.
 *
 * @param version of the rule; the lexicon file carries its own
 */
record ForbiddenPhrase(String id, int version) implements ReplyRule {

    @Override
    public boolean blocks(ReplySentence sentence, ReplyScope scope) {
        return sentence.hits().stream().anyMatch(hit -> hit.section().equals(id));
    }
}
