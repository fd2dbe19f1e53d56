package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How the last calls to the configured provider went, as seen by those who made them. Never calls out. Thread-safe. */
@Component
public class ProviderHealth {

    private final Clock clock;
    private final AtomicReference<Report> report;

    /** Nobody is called until a provider is watched. */
    @Autowired
    ProviderHealth(Clock clock) {
        this(clock, "none", "");
    }

    /** For calls that tell by themselves how they went. */
    public ProviderHealth(Clock clock, String provider, String model) {
        this.clock = clock;
        this.report = new AtomicReference<>(new Report(provider, model, State.UNUSED, clock.instant(), null, null));
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

    /** A call was answered. */
    public void worked() {
        report.updateAndGet(last -> last.state == State.WORKING
                ? last
                : new Report(last.provider, last.model, State.WORKING, clock.instant(), null, null));
    }

    /** A call failed, and not for what it asked. */
    public void failed(ModelFailure failure) {
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
            @Nullable String message) {

        /** The same for people: names and words, without what is absent. */
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("provider", provider);
            details.put("model", model);
            details.put("state", state.name().toLowerCase(Locale.ROOT));
            details.put("since", since.toString());
            if (failure != null) {
                details.put("failure", failure.name().toLowerCase(Locale.ROOT));
            }
            if (message != null) {
                details.put("message", message);
            }
            return details;
        }
    }
}
