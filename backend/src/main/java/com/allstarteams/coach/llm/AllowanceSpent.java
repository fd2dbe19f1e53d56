package com.allstarteams.coach.llm;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A call was not admitted, and none was made. The message is the key of the reason. */
public class AllowanceSpent extends ModelFailure {

    private final Reason reason;
    private final @Nullable Instant resetsAt;

    /** @param resetsAt when calls are counted anew; null when no time heals the reason */
    public AllowanceSpent(Reason reason, @Nullable Instant resetsAt) {
        super(Kind.NOT_ALLOWED, reason.key());
        this.reason = reason;
        this.resetsAt = resetsAt;
    }

    public Reason reason() {
        return reason;
    }

    /** When calls are counted anew, by the database's clock; null when no time heals the reason. */
    public @Nullable Instant resetsAt() {
        return resetsAt;
    }

    /** Why. What is checked first is said first. */
    public enum Reason {
        /** All model calls of the organisation are switched off. */
        GLOBAL_OFF,
        /** This feature is switched off. */
        FEATURE_OFF,
        /** The member's calls of this hour for this feature are used up. */
        MEMBER_HOUR,
        /** The member's calls of this day for this feature are used up. */
        MEMBER_DAY,
        /** The member's tokens of this day are used up. */
        MEMBER_TOKENS,
        /** The organisation's calls of this hour are used up. */
        ORGANISATION_HOUR,
        /** The organisation's calls of this day are used up. */
        ORGANISATION_DAY,
        /** The organisation's tokens of this day are used up. */
        ORGANISATION_TOKENS,
        /** Nobody can say what is left, because PostgreSQL does not answer. */
        STORE_AWAY;

        /** The name in messages and metrics, such as {@code member-hour}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when no reason has this key */
        public static Reason ofKey(String key) {
            return Arrays.stream(values())
                    .filter(reason -> reason.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No reason is called " + key));
        }
    }
}
