package com.allstarteams.coach.conversation.telemetry;

import com.allstarteams.coach.llm.ModelFailure;
import java.util.Locale;

/** Why the offline coach closed an answer that a model was to write. */
public enum FallbackReason {
    LATE,
    BUSY,
    BROKEN,
    SPEND_LIMIT,
    CREDENTIALS,
    UNKNOWN_MODEL,
    REFUSED,
    SHED,
    NOT_ALLOWED,
    /** The model ended without a word. */
    EMPTY,
    /** The model went on and on. */
    ENDLESS,
    /** The guard withheld a sentence. */
    BLOCKED,
    /** The worker of the turn was lost. */
    TAKEN_OVER;

    public static FallbackReason of(ModelFailure failure) {
        return switch (failure.kind()) {
            case LATE -> LATE;
            case BUSY -> BUSY;
            case BROKEN -> BROKEN;
            case SPEND_LIMIT -> SPEND_LIMIT;
            case CREDENTIALS -> CREDENTIALS;
            case UNKNOWN_MODEL -> UNKNOWN_MODEL;
            case REFUSED -> REFUSED;
            case SHED -> SHED;
            case NOT_ALLOWED -> NOT_ALLOWED;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
