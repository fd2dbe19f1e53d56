package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.CoachModel;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.budget.CallAccount;
import com.allstarteams.coach.llm.budget.CallAccount.CallCaps;
import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongUnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls the one configured provider, if any: through its gate, within the caller's allowance, with one second attempt at
 * most. Holds no transaction while a provider is called.
 */
@Component
class ProviderCoachModel implements CoachModel, ProviderStatus {

    private final Optional<Line> line;
    private final CallTelemetry telemetry;
    private final CallAccount account;
    private final CallTime time;
    private final LongUnaryOperator random;

    @Autowired
    ProviderCoachModel(
            Optional<ModelProvider> provider,
            CallTelemetry telemetry,
            CallAccount account,
            CallSettings settings,
            MeterRegistry meters) {
        this(
                provider.map(known ->
                        new Line(known, new ProviderGate(known.provider(), settings, CallTime.SYSTEM, meters))),
                telemetry,
                account,
                CallTime.SYSTEM,
                bound -> ThreadLocalRandom.current().nextLong(bound));
    }

    /** @param random a number from 0 to below its argument */
    ProviderCoachModel(
            Optional<Line> line,
            CallTelemetry telemetry,
            CallAccount account,
            CallTime time,
            LongUnaryOperator random) {
        this.line = line;
        this.telemetry = telemetry;
        this.account = account;
        this.time = time;
        this.random = random;
    }

    @Override
    public boolean isConfigured() {
        return line.isPresent();
    }

    @Override
    public String modelId() {
        return line.orElseThrow().provider().modelId();
    }

    @Override
    public ModelReply begin(ModelRequest request, ModelCaller caller) {
        Line to = line.orElseThrow();
        to.gate().enter(caller.feature());
        CallCaps caps;
        try {
            caps = open(caller);
        } catch (RuntimeException refused) {
            to.gate().givenUp();
            to.gate().leave(caller.feature());
            throw refused;
        }
        ModelProvider observed = telemetry.observe(to.provider(), caller.session());
        ModelRequest capped = capped(request, caps.maxTokens());
        return new RetriedReply(
                () -> Attempt.begin(observed, capped, to.gate(), time),
                caller,
                to.gate(),
                account,
                time,
                random,
                caps.timeout());
    }

    @Override
    public State read() {
        return line.map(known -> new State(
                        known.provider().provider(),
                        known.provider().modelId(),
                        known.gate().state()))
                .orElseGet(() -> new State(null, null, "off"));
    }

    private CallCaps open(ModelCaller caller) {
        CallCaps caps = account.open(caller);
        if (caller.firstText().isOver()) {
            throw new ModelFailure(Kind.LATE, "no time left to ask");
        }
        return caps;
    }

    private static ModelRequest capped(ModelRequest request, int maxTokens) {
        return new ModelRequest(
                request.instructions(),
                request.note(),
                request.messages(),
                Math.min(request.maxTokens(), maxTokens),
                request.promptVersion());
    }

    /** A provider and the gate before it. */
    record Line(ModelProvider provider, ProviderGate gate) {}
}
