package com.allstarteams.coach.conversation.offline;

import java.util.List;

/**
 * What the offline coach says to one message.
 *
 * @param sentences in order, each with its own trailing space or line break, so that joining them gives the whole text
 * @param citedPassages 1 when the first passage is cited inline as {@code [1]}, otherwise empty
 */
public record OfflineReply(List<String> sentences, List<Integer> citedPassages) {

    public OfflineReply {
        sentences = List.copyOf(sentences);
        citedPassages = List.copyOf(citedPassages);
    }

    /** The whole text; at most 1,500 characters. */
    public String text() {
        return String.join("", sentences);
    }
}
