package com.allstarteams.coach.knowledge.search;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which vectors answer questions on this instance: only what has been brought in line since the start, for a half-filled
 * collection would hide good passages.
 */
@Component
public class IndexReadiness {

    private final AtomicReference<@Nullable SearchableCollection> serving = new AtomicReference<>();

    /** From the next question on, these answer. */
    public void serve(SearchableCollection collection) {
        serving.set(collection);
    }

    /** What answers; empty while only words are compared. */
    public Optional<SearchableCollection> serving() {
        return Optional.ofNullable(serving.get());
    }
}
