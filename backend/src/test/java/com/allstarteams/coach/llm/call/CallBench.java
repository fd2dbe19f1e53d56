package com.allstarteams.coach.llm.call;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.AllowanceSpent;
import com.allstarteams.coach.llm.ModelCaller;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.budget.CallAccount;
import com.allstarteams.coach.llm.budget.MadeCall;
import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coach model over a provider that plays what a test says, an account in memory and a clock that only a test moves. */
final class CallBench implements ModelProvider, CallAccount, CallTime {

    static final Duration PATIENCE = Duration.ofSeconds(1);
    static final ModelRequest REQUEST = new ModelRequest("Be brief.", "", List.of(), 600, "coach.v1");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<ModelRequest> asked = new ArrayList<>();
    final List<MadeCall> ledger = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final List<Long> bounds = new ArrayList<>();
    final ProviderCoachModel model;

    @Nullable
    AllowanceSpent refusal;

    CallCaps caps = new CallCaps(4_000, Duration.ofSeconds(30));
    boolean interrupted;
    private final Deque<Object> script = new ArrayDeque<>();
    private long now;

    CallBench() {
        this(new CallSettings(256, 4, Duration.ofSeconds(10), Duration.ofSeconds(60)));
    }

    CallBench(CallSettings settings) {
        ProviderGate gate = new ProviderGate("played", settings, this, meters);
        CallTelemetry telemetry = new CallTelemetry(ObservationRegistry.NOOP, meters);
        model = new ProviderCoachModel(
                Optional.of(new ProviderCoachModel.Line(this, gate)), telemetry, this, this, bound -> {
                    bounds.add(bound);
                    return bound - 1;
                });
    }

    /** What the next pieces are: a text, a failure, or a wait of the fake clock; {@link #END} ends an attempt. */
    static final Object END = new Object();

    CallBench plays(Object... pieces) {
        script.addAll(List.of(pieces));
        return this;
    }

    ModelReply begin() {
        return begin(AiFeature.COACHING, Deadline.after(Duration.ofHours(1)));
    }

    ModelReply begin(AiFeature feature, Deadline firstText) {
        Tenant tenant = new Tenant(new OrganisationId(new UUID(1, 1)), new MemberId(new UUID(2, 2)));
        return model.begin(REQUEST, new ModelCaller(tenant, feature, null, firstText));
    }

    /** Makes one call to its end; gives its text, or throws its failure. */
    String call() {
        StringBuilder text = new StringBuilder();
        try (ModelReply reply = begin()) {
            String piece = reply.next(PATIENCE);
            while (piece != null) {
                text.append(piece);
                piece = reply.next(PATIENCE);
            }
        }
        return text.toString();
    }

    /** Makes a call that may fail. */
    void tryCall() {
        try {
            call();
        } catch (ModelFailure failed) {
            assert failed.kind() != ModelFailure.Kind.SHED;
        }
    }

    void pass(Duration time) {
        now += time.toNanos();
    }

    @Override
    public String provider() {
        return "played";
    }

    @Override
    public String modelId() {
        return "played-1";
    }

    @Override
    public ModelReply begin(ModelRequest request) {
        asked.add(request);
        return new Playing();
    }

    @Override
    public CallCaps open(ModelCaller caller) {
        if (refusal != null) {
            throw refusal;
        }
        return caps;
    }

    @Override
    public void settle(ModelCaller caller, List<MadeCall> calls) {
        ledger.addAll(calls);
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public boolean pause(Duration time) {
        pauses.add(time);
        pass(time);
        return !interrupted;
    }

    /** One attempt: takes its pieces from the common script. */
    private final class Playing implements ModelReply {

        @Override
        public @Nullable String next(Duration patience) {
            return switch (script.poll()) {
                case null -> "";
                case RuntimeException failure -> throw failure;
                case Duration time -> {
                    pass(time);
                    yield "";
                }
                case Deadline deadline -> {
                    while (!deadline.isOver()) {
                        Thread.onSpinWait();
                    }
                    yield "";
                }
                case String text -> text;
                default -> null;
            };
        }

        @Override
        public Usage usage() {
            return new Usage(100, 10, 40, 0);
        }

        @Override
        public void close() {}
    }
}
