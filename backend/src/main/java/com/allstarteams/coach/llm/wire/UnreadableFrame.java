package com.allstarteams.coach.llm.wire;

import java.io.IOException;

/** Bytes that are no frame of the protocol. */
final class UnreadableFrame extends IOException {

    UnreadableFrame(String message) {
        super(message);
    }
}
