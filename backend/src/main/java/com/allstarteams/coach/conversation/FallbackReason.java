package com.allstarteams.coach.conversation;

import com.allstarteams.coach.llm.ModelFailure;

/** Why the offline coach answered or closed in place of the model. */
public enum FallbackReason {
    /** The model was not in time. */
    LATE,
    /** The model failed, or was not asked because it failed too often lately. */
    UNAVAILABLE,
    /** The member's or organisation's allowance is used up, or models are switched off. */
    ALLOWANCE,
    /** The output rules stopped the model. */
    WITHHELD,
    /** The worker of the turn was lost. */
    INTERRUPTED;

    /** The reason behind a failure of a model. */
    public static FallbackReason of(ModelFailure failure) {
        return switch (failure.kind()) {
            case LATE -> LATE;
            case NOT_ALLOWED -> ALLOWANCE;
            case BUSY, BROKEN, SPEND_LIMIT, CREDENTIALS, UNKNOWN_MODEL, REFUSED, SHED -> UNAVAILABLE;
        };
    }
}
