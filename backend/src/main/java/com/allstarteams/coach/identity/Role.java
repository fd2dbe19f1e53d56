package com.allstarteams.coach.identity;

import java.util.Locale;

/** What a member may do beyond their own coaching. */
public enum Role {
    MEMBER,
    FACILITATOR,
    KNOWLEDGE_EDITOR,
    KNOWLEDGE_APPROVER,
    ADMIN;

    /** The name in the database and the API, such as {@code knowledge_editor}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no role has this key */
    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
