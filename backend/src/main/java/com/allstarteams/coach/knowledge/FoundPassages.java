package com.allstarteams.coach.knowledge;

import java.util.List;

/**
 * What a search found.
 *
 * @param passages best first, at most one per entry; empty when there is no good source
 * @param degraded whether the vector index did not answer, so that only words were compared
 */
public record FoundPassages(List<Passage> passages, boolean degraded) {

    public FoundPassages {
        passages = List.copyOf(passages);
    }
}
