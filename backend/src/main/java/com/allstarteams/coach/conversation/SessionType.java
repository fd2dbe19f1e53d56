package com.allstarteams.coach.conversation;

import java.util.Locale;
import java.util.Optional;

/** What a conversation is for. */
public enum SessionType {
    GENERAL,
    GROWTH_PLANNING,
    TEAM_CONNECTION;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a type by its key in the API. */
    public static Optional<SessionType> find(String key) {
        for (SessionType type : values()) {
            if (type.key().equals(key)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
