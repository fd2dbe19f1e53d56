package com.allstarteams.coach.safety;

/** A member's text that cannot be accepted as it is. The exception never carries the text; a retry does not help. */
public final class UnreadableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong with the text. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        NUL,
        LONE_SURROGATE
    }

    UnreadableText(Reason reason) {
        super("Text is not readable: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
