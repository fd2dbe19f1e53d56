package com.allstarteams.coach.conversation.web;

import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemDocument;
import com.allstarteams.coach.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events on one response. Events are numbered from 1 and the same turn always has the same numbers, so a
 * reader that comes back names the last it saw. A reader that went away costs nothing more. Events come from one thread;
 * {@link LiveStreams} may wake or end the stream from another.
 */
final class EventStream {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int RECONNECT_MILLIS = 1_000;

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final int seen;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable OutputStream out;
    private volatile boolean readerGone;
    private Deadline quiet = Deadline.after(SILENCE);
    private int number;

    /** @param seen number of the last event the reader has, 0 at first */
    EventStream(HttpServletResponse response, JsonMapper json, int seen) {
        this.response = response;
        this.json = json;
        this.seen = seen;
    }

    /** Adds a header to the response; call it before the first event. */
    void announce(String header, String value) {
        response.setHeader(header, value);
    }

    void send(String event, Object data) {
        number++;
        if (number > seen) {
            write("id: " + number + "\nevent: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
        }
    }

    /** Keeps an open connection awake when nothing was sent for 15 seconds. */
    void keepAwake() {
        if (!writing.tryLock()) {
            return;
        }
        try {
            if (out != null && quiet.isOver()) {
                write(": ping\n\n");
            }
        } finally {
            writing.unlock();
        }
    }

    /** Tells an open stream's reader to come back in a moment, to whichever instance is there then, and ends it. */
    void drain() {
        if (writing.tryLock()) {
            try {
                if (out != null) {
                    write("event: server.draining\ndata: {\"retryMs\":" + RECONNECT_MILLIS + "}\n\n");
                }
            } finally {
                writing.unlock();
            }
        }
        readerGone = true;
    }

    /** Whether nobody reads any more, as far as can be told. */
    boolean isAbandoned() {
        return readerGone;
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
        writing.lock();
        try {
            if (readerGone) {
                return;
            }
            OutputStream stream = out == null ? open() : out;
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
            quiet = Deadline.after(SILENCE);
        } catch (IOException gone) {
            readerGone = true;
        } finally {
            writing.unlock();
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
