package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Stands before one provider: lets only so many calls run at once, none while the provider fails, and few second attempts.
 * Thread-safe.
 *
 * @see "ADR 0018: one retry, one breaker, one bulkhead"
 */
final class ProviderGate {

    private static final int WINDOW = 20;
    private static final int HALF = 50;
    private static final String GATE = "gate";

    private final String name;
    private final CircuitBreaker breaker;
    private final Bulkhead chats;
    private final Bulkhead reports;
    private final RetryBudget retries = new RetryBudget();
    private final Duration spendLimitHold;
    private final MeterRegistry meters;

    /** @param name of the provider, and of the model unless its chats are meant; a label of metrics */
    ProviderGate(String name, CallSettings settings, CallTime time, MeterRegistry meters) {
        this.name = name;
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(WINDOW)
                        .failureRateThreshold(HALF)
                        .slowCallDurationThreshold(Duration.ofDays(1))
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(new SteadyClock(time))
                        .build());
        this.chats = bulkhead(name + "-chats", settings.chats());
        this.reports = bulkhead(name + "-reports", settings.reports());
        this.spendLimitHold = settings.spendLimitHold();
        this.meters = meters;
        meters.gauge("coach.llm.breaker.open", Tags.of(GATE, name), breaker, open -> isClosed() ? 0 : 1);
    }

    /**
     * Takes a place for a call and permission for its first attempt.
     *
     * @throws ModelFailure of kind {@code SHED}; nothing is taken then
     */
    void enter(AiFeature feature) {
        if (!bulkhead(feature).tryAcquirePermission()) {
            throw shed("busy");
        }
        if (!breaker.tryAcquirePermission()) {
            bulkhead(feature).releasePermission();
            throw shed("breaker-" + state());
        }
        retries.earn();
    }

    /** Gives the place back, once for each call that entered. */
    void leave(AiFeature feature) {
        bulkhead(feature).onComplete();
    }

    /** Whether the budget for second attempts allows one more; if so, it is paid for. */
    boolean payRetry() {
        return retries.spend();
    }

    /** Permission for a second attempt. */
    boolean permitAttempt() {
        boolean permitted = breaker.tryAcquirePermission();
        if (permitted) {
            meters.counter("coach.llm.retries").increment();
        }
        return permitted;
    }

    /** An attempt was answered to its end. */
    void succeeded(Duration took) {
        breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** An attempt failed; one that was refused for what it asked tells nothing of the provider. */
    void failed(Duration took, ModelFailure failure) {
        if (failure.kind() == Kind.REFUSED) {
            givenUp();
            return;
        }
        breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, failure);
        if (failure.kind() == Kind.SPEND_LIMIT) {
            breaker.transitionToOpenStateFor(spendLimitHold);
        }
    }

    /** An attempt was not made after all, or ended without telling anything of the provider. */
    void givenUp() {
        breaker.releasePermission();
    }

    /** State of the breaker: closed, open or half-open. */
    String state() {
        return breaker.getState().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    private Bulkhead bulkhead(AiFeature feature) {
        return feature == AiFeature.HOLISTIC_REPORTS ? reports : chats;
    }

    private ModelFailure shed(String why) {
        meters.counter("coach.llm.shed", GATE, name, "why", why).increment();
        return new ModelFailure(Kind.SHED, why);
    }

    private static Bulkhead bulkhead(String name, int calls) {
        return Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(calls)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }
}
