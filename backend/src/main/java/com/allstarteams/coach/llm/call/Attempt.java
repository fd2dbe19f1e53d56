package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.budget.MadeCall;
import com.allstarteams.coach.llm.budget.MadeCall.Outcome;
import com.allstarteams.coach.llm.provider.ModelProvider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at a provider, with the gate's permission: timed, and told to the gate when it ends, which it does once. For
 * one thread.
 */
final class Attempt {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private final ModelProvider provider;
    private final ModelRequest request;
    private final ProviderGate gate;
    private final CallTime time;
    private final long begun;
    private @Nullable ModelReply reply;
    private @Nullable ModelFailure stillborn;
    private @Nullable Duration firstText;

    private Attempt(ModelProvider provider, ModelRequest request, ProviderGate gate, CallTime time) {
        this.provider = provider;
        this.request = request;
        this.gate = gate;
        this.time = time;
        this.begun = time.nanos();
    }

    /** Asks the provider. What goes wrong is thrown by the first read. */
    static Attempt begin(ModelProvider provider, ModelRequest request, ProviderGate gate, CallTime time) {
        Attempt attempt = new Attempt(provider, request, gate, time);
        try {
            attempt.reply = provider.begin(request);
        } catch (ModelFailure failure) {
            attempt.stillborn = failure;
        } catch (RuntimeException bug) {
            attempt.stillborn = attempt.broken(bug);
        }
        return attempt;
    }

    /**
     * More text, as {@link ModelReply#next} gives it.
     *
     * @throws ModelFailure whatever went wrong, an end without any text included
     */
    @Nullable
    String next(Duration patience) {
        if (reply == null) {
            throw stillborn == null ? new IllegalStateException("Never begun") : stillborn;
        }
        String piece = read(reply, patience);
        if (firstText == null && piece == null) {
            throw new ModelFailure(Kind.BROKEN, "an answer without text");
        }
        if (firstText == null && piece != null && !piece.isBlank()) {
            firstText = took();
        }
        return piece;
    }

    /** Whether it gave a piece that is more than blanks. */
    boolean hasText() {
        return firstText != null;
    }

    Usage usage() {
        return reply == null ? Usage.NONE : reply.usage();
    }

    MadeCall completed() {
        gate.succeeded(took());
        return end(Outcome.COMPLETED, null);
    }

    MadeCall failed(ModelFailure failure) {
        gate.failed(took(), failure);
        return end(failure.kind() == Kind.LATE ? Outcome.LATE : Outcome.FAILED, failure.kind());
    }

    MadeCall cancelled() {
        gate.givenUp();
        return end(Outcome.CANCELLED, null);
    }

    private MadeCall end(Outcome outcome, @Nullable Kind failure) {
        Duration took = took();
        if (reply != null) {
            try {
                reply.close();
            } catch (RuntimeException bug) {
                log.error("A call to {} could not be closed", provider.provider(), bug);
            }
        }
        return new MadeCall(
                provider.provider(),
                provider.modelId(),
                request.promptVersion(),
                usage(),
                took,
                firstText,
                outcome,
                failure);
    }

    private @Nullable String read(ModelReply open, Duration patience) {
        try {
            return open.next(patience);
        } catch (ModelFailure known) {
            throw known;
        } catch (RuntimeException bug) {
            throw broken(bug);
        }
    }

    private ModelFailure broken(RuntimeException bug) {
        log.error("The adapter of {} failed as it should not", provider.provider(), bug);
        return new ModelFailure(Kind.BROKEN, bug.getClass().getSimpleName());
    }

    private Duration took() {
        return Duration.ofNanos(time.nanos() - begun);
    }
}
