package com.allstarteams.coach.support.wire;

import java.io.IOException;
import java.util.Map;

/** The way back to one caller. The thread that writes is interrupted when the caller goes away. */
interface Line {

    /** Sent at once. */
    void head(int status, Map<String, String> headers) throws IOException, InterruptedException;

    void write(byte[] body, int from, int length) throws IOException, InterruptedException;

    /** The rest of the body and its proper end, in one go. */
    void last(byte[] body, int from, int length) throws IOException, InterruptedException;

    /** Resets connection or stream. */
    void cut();
}
