package com.allstarteams.coach.support;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.provider.ModelProvider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** A model that says what a test wrote for it, and remembers what it was asked. */
public final class ScriptedModel implements ModelProvider {

    /** Puts the scripted model where a vendor's would be. */
    public static final class Wiring {

        @Bean
        ScriptedModel scriptedModel() {
            return new ScriptedModel();
        }
    }

    private static final Pattern REFERENCE = Pattern.compile("Reference (\\w+) is internal");

    private final AtomicReference<Script> script = new AtomicReference<>(Script.says("What would help you most now?"));
    private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();
    private final List<ModelRequest> cancelled = new CopyOnWriteArrayList<>();

    /** Sets what every following call plays. */
    public void play(Script next) {
        script.set(next);
        requests.clear();
        cancelled.clear();
    }

    /** The calls since the script was set. */
    public List<ModelRequest> requests() {
        return requests;
    }

    /** The calls that were closed before their end. */
    public List<ModelRequest> cancelled() {
        return cancelled;
    }

    /** The secret word that a request's system text forbids to repeat; {@code {canary}} in a script stands for it. */
    public static String canary(ModelRequest request) {
        Matcher reference = REFERENCE.matcher(request.system());
        return reference.find() ? reference.group(1) : "";
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public String modelId() {
        return "scripted-model";
    }

    @Override
    public ModelReply begin(ModelRequest request) {
        requests.add(request);
        return new Playing(request, script.get());
    }

    /**
     * What a call does.
     *
     * @param delay before the first piece
     * @param pieces in order
     * @param gap before each further piece
     * @param failure thrown after the last piece; null for a proper end
     */
    public record Script(
            Duration delay,
            List<String> pieces,
            Duration gap,
            @Nullable String failure) {

        public static Script says(String... pieces) {
            return new Script(Duration.ZERO, List.of(pieces), Duration.ZERO, null);
        }

        public Script after(Duration time) {
            return new Script(time, pieces, gap, failure);
        }

        public Script withGap(Duration time) {
            return new Script(delay, pieces, time, failure);
        }

        public Script thenFails(String how) {
            return new Script(delay, pieces, gap, how);
        }
    }

    /** One call. */
    private final class Playing implements ModelReply {

        private final ModelRequest request;
        private final Script playing;
        private final Deque<String> left;
        private long due;
        private boolean ended;

        Playing(ModelRequest request, Script playing) {
            this.request = request;
            this.playing = playing;
            this.left = new ArrayDeque<>(playing.pieces());
            this.due = System.nanoTime() + playing.delay().toNanos();
        }

        @Override
        public @Nullable String next(Duration patience) {
            long wait = due - System.nanoTime();
            if (wait > patience.toNanos()) {
                pause(patience.toNanos());
                return "";
            }
            pause(wait);
            if (left.isEmpty()) {
                ended = true;
                if (playing.failure() != null) {
                    throw new ModelFailure(ModelFailure.Kind.BROKEN, playing.failure());
                }
                return null;
            }
            due = System.nanoTime() + playing.gap().toNanos();
            return left.removeFirst().replace("{canary}", canary(request));
        }

        @Override
        public Usage usage() {
            return new Usage(100, playing.pieces().size(), 0, 0);
        }

        @Override
        public void close() {
            if (!ended) {
                cancelled.add(request);
            }
        }

        private static void pause(long nanos) {
            if (nanos > 0) {
                try {
                    Thread.sleep(Duration.ofNanos(nanos));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new ModelFailure(ModelFailure.Kind.BROKEN, "interrupted");
                }
            }
        }
    }
}
