package com.allstarteams.coach.conversation;

import com.allstarteams.coach.knowledge.Passage;
import java.util.UUID;

/**
 * A source of an answer, from retrieval only.
 *
 * @param n the number the text uses, from 1
 * @param sourceId the knowledge entry to open
 * @param slug its short name, listed in {@code contextSources}
 */
public record Citation(int n, UUID sourceId, String slug, String title, int chunk) {

    public static Citation of(int n, Passage passage) {
        return new Citation(n, passage.entryId(), passage.slug(), passage.title(), passage.chunk());
    }
}
