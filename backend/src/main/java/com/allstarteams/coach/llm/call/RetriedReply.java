package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.budget.CallAccount;
import com.allstarteams.coach.llm.budget.MadeCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may take a second attempt, and only before any of its text was seen. What it cost is settled when it is
 * closed, on the thread that closes it. For one thread.
 */
final class RetriedReply implements ModelReply {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final long NEVER = Long.MAX_VALUE;

    private final Supplier<Attempt> attempts;
    private final ModelCaller caller;
    private final ProviderGate gate;
    private final CallAccount account;
    private final CallTime time;
    private final LongUnaryOperator random;
    private final long end;

    private final List<MadeCall> made = new ArrayList<>();
    private @Nullable Attempt running;
    private @Nullable ModelFailure failure;
    private long retryAt = NEVER;
    private boolean complete;
    private boolean closed;

    /** Needs the gate's place and permission, which it gives back. */
    RetriedReply(
            Supplier<Attempt> attempts,
            ModelCaller caller,
            ProviderGate gate,
            CallAccount account,
            CallTime time,
            LongUnaryOperator random,
            Duration timeout) {
        this.attempts = attempts;
        this.caller = caller;
        this.gate = gate;
        this.account = account;
        this.time = time;
        this.random = random;
        this.end = time.nanos() + timeout.toNanos();
        this.running = attempts.get();
    }

    @Override
    public @Nullable String next(Duration patience) {
        long until = time.nanos() + patience.toNanos();
        while (!complete) {
            Attempt attempt = running == null ? tryAgain(until) : running;
            if (attempt == null) {
                return "";
            }
            try {
                return read(attempt, until);
            } catch (ModelFailure failed) {
                over(attempt, failed);
            }
        }
        return null;
    }

    @Override
    public Usage usage() {
        Usage sum = running == null ? Usage.NONE : running.usage();
        for (MadeCall call : made) {
            sum = sum.plus(call.usage());
        }
        return sum;
    }

    @Override
    public void close() {
        boolean late =
                running != null && !running.hasText() && caller.firstText().isOver();
        close(late ? new ModelFailure(Kind.LATE, "no text in time") : null);
    }

    @Override
    public void closeStalled() {
        close(new ModelFailure(Kind.LATE, "no more text in time"));
    }

    private void close(@Nullable ModelFailure late) {
        if (closed) {
            return;
        }
        closed = true;
        if (running != null) {
            made.add(late == null ? running.cancelled() : running.failed(late));
            running = null;
        }
        gate.leave(caller.feature());
        account.settle(caller, made);
    }

    private @Nullable String read(Attempt attempt, long until) {
        if (time.nanos() >= end) {
            throw new ModelFailure(Kind.LATE, "longer than an answer may take");
        }
        String piece = attempt.next(Duration.ofNanos(Math.max(0, Math.min(until, end) - time.nanos())));
        if (piece == null) {
            complete = true;
            made.add(attempt.completed());
            running = null;
        }
        return piece;
    }

    /** Ends a failed attempt, and throws its failure unless another may be made. */
    private void over(Attempt attempt, ModelFailure failed) {
        running = null;
        failure = failed;
        made.add(attempt.failed(failed));
        Duration left = caller.firstText().left();
        boolean mayRetry =
                made.size() == 1 && !attempt.hasText() && failed.kind().isTransient();
        if (!mayRetry || left.isZero() || time.nanos() >= end || !gate.payRetry()) {
            throw failed;
        }
        long most = Math.min(LONGEST_PAUSE.toNanos(), left.toNanos());
        retryAt = time.nanos() + random.applyAsLong(most);
    }

    /** The second attempt, or null while it is not due; throws the first one's failure when there is none to be. */
    private @Nullable Attempt tryAgain(long until) {
        ModelFailure first = Objects.requireNonNull(failure);
        if (retryAt == NEVER) {
            throw first;
        }
        long wait = Math.min(retryAt, until) - time.nanos();
        boolean waited = wait <= 0 || time.pause(Duration.ofNanos(wait));
        if (waited && time.nanos() < retryAt) {
            return null;
        }
        retryAt = NEVER;
        if (!waited || caller.firstText().isOver() || !gate.permitAttempt()) {
            throw first;
        }
        running = attempts.get();
        return running;
    }
}
