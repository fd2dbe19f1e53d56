package com.allstarteams.coach.llm.call;

import org.jspecify.annotations.Nullable;

/** Tells operators which provider is asked and how it does, as seen from this instance. */
public interface ProviderStatus {

    State read();

    /**
     * The provider and its breaker.
     *
     * @param name null when no model is configured
     * @param model likewise
     * @param state closed, open or half-open; off when no model is configured
     */
    record State(@Nullable String name, @Nullable String model, String state) {}
}
