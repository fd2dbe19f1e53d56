package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the last calls to the configured provider went, as seen by those who made them. Never calls out. Thread-safe. */
@Component
public class ProviderHealth {

    private final Clock clock;
    private final AtomicReference<Report> report;

    ProviderHealth(Clock clock) {
        this.clock = clock;
        this.report = new AtomicReference<>(new Report("none", "", State.UNUSED, clock.instant(), null, null));
    }

    /** The same provider, its calls watched from now on. */
    public ModelProvider watch(ModelProvider provider) {
        report.set(new Report(provider.provider(), provider.modelId(), State.UNUSED, clock.instant(), null, null));
        return new WatchedProvider(provider, this);
    }

    /** What an operator should know now. */
    public Report report() {
        return report.get();
    }

    void worked() {
        report.updateAndGet(last -> last.state == State.WORKING
                ? last
                : new Report(last.provider, last.model, State.WORKING, clock.instant(), null, null));
    }

    void failed(ModelFailure failure) {
        report.updateAndGet(last -> new Report(
                last.provider,
                last.model,
                State.FAILING,
                last.state == State.FAILING ? last.since : clock.instant(),
                failure.kind(),
                failure.getMessage()));
    }

    /** Whether calls succeed. */
    public enum State {
        UNUSED,
        WORKING,
        FAILING
    }

    /**
     * The outcome of the last call and what it was about.
     *
     * @param provider its OpenTelemetry name; {@code none} when the coach works offline
     * @param model as configured; empty when there is none
     * @param since when this state began
     * @param failure of the last call, when it failed
     * @param message names the setting to look at; holds no text of a person and no secret
     */
    public record Report(
            String provider,
            String model,
            State state,
            Instant since,
            @Nullable Kind failure,
            @Nullable String message) {}
}
