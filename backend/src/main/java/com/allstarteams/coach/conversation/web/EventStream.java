package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemDocument;
import com.allstarteams.coach.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events on one response. Events are numbered from 1 and the same turn always has the same numbers, so a
 * reader that comes back names the last it saw. A reader that went away costs nothing more.
 */
final class EventStream {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final int seen;
    private @Nullable OutputStream out;
    private boolean readerGone;
    private int number;

    /** @param seen number of the last event the reader has, 0 at first */
    EventStream(HttpServletResponse response, JsonMapper json, int seen) {
        this.response = response;
        this.json = json;
        this.seen = seen;
    }

    void send(String event, Object data) {
        number++;
        if (number > seen) {
            write("id: " + number + "\nevent: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
        }
    }

    /** Keeps the connection awake. */
    void ping() {
        write(": ping\n\n");
    }

    /** Runs the work that feeds this stream; a failure after the first byte travels as an event. */
    void run(Runnable work) {
        try {
            work.run();
        } catch (ProblemException problem) {
            if (out == null) {
                throw problem;
            }
            fail(ProblemDocument.of(problem));
        } catch (RuntimeException bug) {
            if (out == null) {
                throw bug;
            }
            log.error("A stream broke after it began", bug);
            fail(ProblemDocument.of(CommonProblems.UNEXPECTED, "Something went wrong on our side.", Map.of()));
        }
    }

    /** A failure has no number: it is not part of the turn, and a reader that comes back has not seen it yet. */
    private void fail(Map<String, Object> document) {
        write("event: error\ndata: " + json.writeValueAsString(document) + "\n\n");
    }

    private void write(String text) {
        if (readerGone) {
            return;
        }
        try {
            OutputStream stream = out == null ? open() : out;
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException gone) {
            readerGone = true;
        }
    }

    private OutputStream open() throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream stream = response.getOutputStream();
        out = stream;
        stream.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        return stream;
    }
}
