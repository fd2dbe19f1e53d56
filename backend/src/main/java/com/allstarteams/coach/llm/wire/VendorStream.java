package com.allstarteams.coach.llm.wire;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.provider.VendorError;
import com.allstarteams.coach.llm.provider.VendorFailures;
import com.allstarteams.coach.llm.wire.FrameCheck.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Calls one vendor over HTTP/1.1 and hands over what streams back, on the calling thread. Interrupting that thread closes
 * the connection, also before anything was answered. Follows no redirect, repeats nothing. Thread-safe.
 */
public final class VendorStream {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final int LONGEST_ERROR = 16 * 1024;
    private static final int LONGEST_REST = 16 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_WITHIN)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Framing framing;
    private final FrameCheck check;
    private final VendorFailures failures;

    public VendorStream(Framing framing, FrameCheck check, VendorFailures failures) {
        this.framing = framing;
        this.check = check;
        this.failures = failures;
    }

    /**
     * Sends a request and returns when the answer is whole.
     *
     * @param frames gets each frame as it comes
     * @throws ModelFailure when it was refused, broke off or cannot be read, and when this thread is interrupted
     */
    public void send(HttpRequest request, Consumer<Frame> frames) {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                throw failures.status(response.statusCode(), error(response));
            }
            read(response.body(), frames);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw failures.broken("was cancelled");
        } catch (CharacterCodingException broken) {
            throw failures.broken("is not UTF-8");
        } catch (UnreadableFrame broken) {
            throw failures.broken("cannot be read");
        } catch (IOException broken) {
            throw failures.connection(broken);
        }
    }

    private static VendorError error(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return VendorError.parse(new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8));
        }
    }

    private void read(InputStream body, Consumer<Frame> frames) throws IOException {
        Mark reached = Mark.OPEN;
        try {
            FrameReader reader = new FrameReader(body, framing);
            while (reached != Mark.LAST) {
                Frame frame = reader.next();
                if (frame == null) {
                    break;
                }
                Mark mark = check.mark(frame);
                reached = mark == Mark.OPEN ? reached : mark;
                frames.accept(frame);
                if (Thread.currentThread().isInterrupted()) {
                    throw failures.broken("was cancelled");
                }
            }
        } finally {
            if (reached == Mark.LAST) {
                leaveForReuse(body);
            } else {
                body.close();
            }
        }
        if (reached == Mark.OPEN) {
            throw failures.broken("broke off before its end");
        }
    }

    /** The last bytes of a body decide whether its connection serves the next call; nobody waits for them. */
    private static void leaveForReuse(InputStream body) {
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> close(body));
        Thread.ofVirtual().name("model-rest").start(() -> {
            try {
                body.readNBytes(LONGEST_REST);
            } catch (IOException gone) {
                // The connection is closed then, which is all that could be wanted.
            } finally {
                close(body);
            }
        });
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            // Nothing is read from it any more.
        }
    }
}
