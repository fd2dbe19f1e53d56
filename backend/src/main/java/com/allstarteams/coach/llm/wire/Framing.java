package com.allstarteams.coach.llm.wire;

/** How a vendor cuts a stream into messages. */
public enum Framing {
    /** Server-sent events. */
    EVENTS,
    /** A JSON document a line. */
    LINES
}
