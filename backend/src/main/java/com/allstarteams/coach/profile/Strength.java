package com.allstarteams.coach.profile;

import java.util.Locale;
import java.util.Optional;

/** The four measured strengths. Imagination is unmeasured and therefore not one of them. */
public enum Strength {
    THINKING,
    ACTING,
    FEELING,
    PLANNING;

    /** Finds a strength by its name in any spelling of case; empty for anything else, so never an exception. */
    public static Optional<Strength> find(String name) {
        try {
            return Optional.of(valueOf(name.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The lower-case key of the API, such as {@code thinking}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in prose, such as {@code Thinking}. */
    public String title() {
        return name().charAt(0) + key().substring(1);
    }
}
