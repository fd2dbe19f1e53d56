package com.allstarteams.coach.llm;

/** A model did not answer. Whoever asked answers without it. */
public class ModelFailure extends RuntimeException {

    private final Kind kind;

    /** @param message without any text of a person and without a secret */
    public ModelFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Why, in terms of what a caller or an operator can do. */
    public enum Kind {
        /** No answer, or no further piece of it, in time. */
        LATE(true),
        /** The provider turns callers away for the moment: 408, 424, 429, 503, 529. */
        BUSY(true),
        /** The provider failed, broke off or sent what nobody can read. */
        BROKEN(true),
        /** The account's money or quota is used up; asking again cannot help. */
        SPEND_LIMIT(false),
        /** The key or role is missing or wrong, or may not call this model. */
        CREDENTIALS(false),
        /** The model, region or address is not known to the provider. */
        UNKNOWN_MODEL(false),
        /** The provider refused this request. */
        REFUSED(false),
        /** Too many calls run here, or the provider failed too often lately; no call was made. */
        SHED(false),
        /** The member's or organisation's allowance is used up, or calls are switched off; no call was made. */
        NOT_ALLOWED(false);

        private final boolean transientFailure;

        Kind(boolean transientFailure) {
            this.transientFailure = transientFailure;
        }

        /** Whether the same call may succeed in a moment. */
        public boolean isTransient() {
            return transientFailure;
        }
    }
}
