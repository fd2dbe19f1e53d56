package com.allstarteams.coach.platform.problem;

import java.util.Map;

/** An expected failure. It is answered as a problem document and logged without a stack trace. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final Map<String, ?> members;

    /** @param detail one sentence for the reader; no person's text and nothing of the inside */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** @param members further members of the problem document */
    public ProblemException(ProblemType type, String detail, Map<String, ?> members) {
        super(detail);
        this.type = type;
        this.members = Map.copyOf(members);
    }

    public ProblemType type() {
        return type;
    }

    Map<String, ?> members() {
        return members;
    }
}
