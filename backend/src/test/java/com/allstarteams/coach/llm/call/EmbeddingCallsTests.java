package com.allstarteams.coach.llm.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.budget.EmbeddingAccount;
import com.allstarteams.coach.llm.budget.MadeCall;
import com.allstarteams.coach.llm.budget.MadeCall.Outcome;
import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.llm.provider.ProviderHealth.State;
import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls of an embedding model with an account in memory and a clock that only the test moves. */
class EmbeddingCallsTests implements EmbeddingAccount, CallTime {

    private static final Tenant MEMBER = new Tenant(new OrganisationId(new UUID(1, 1)), new MemberId(new UUID(2, 2)));
    private static final Duration OPEN = Duration.ofSeconds(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<MadeCall> ledger = new CopyOnWriteArrayList<>();
    private final List<String> payers = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private final EmbeddingCalls calls = new EmbeddingCalls(
            new CallTelemetry(ObservationRegistry.NOOP, meters),
            this,
            new CallSettings(2, 1, OPEN, Duration.ofSeconds(60)),
            meters,
            Clock.systemUTC(),
            this);
    private final EmbeddingCalls.Line line = calls.to("toys", "toy-1");

    @Nullable
    private ModelFailure refusal;

    @Test
    void countsATextOnItsMemberOrOnNobody() {
        assertThat(line.ask(MEMBER, this::answer).vector()).hasSize(3);
        line.ask(null, this::answer);
        calls.close();

        assertThat(payers).containsExactlyInAnyOrder("member", "nobody");
        assertThat(ledger).hasSize(2).allSatisfy(call -> {
            assertThat(call.provider()).isEqualTo("toys");
            assertThat(call.model()).isEqualTo("toy-1");
            assertThat(call.usage().inputTokens()).isEqualTo(7);
            assertThat(call.took()).isEqualTo(Duration.ofMillis(5));
            assertThat(call.outcome()).isEqualTo(Outcome.COMPLETED);
        });
        assertThat(calls.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.state()).isEqualTo(State.WORKING));
    }

    @Test
    void asksNobodyWhenItMayNot() {
        refusal = new ModelFailure(Kind.NOT_ALLOWED, "member-tokens");
        for (int call = 0; call < 30; call++) {
            assertThatThrownBy(() -> line.ask(MEMBER, this::answer)).isSameAs(refusal);
        }
        refusal = null;

        line.ask(MEMBER, this::answer);
        calls.close();

        assertThat(asked).hasValue(1);
        assertThat(ledger).hasSize(1);
    }

    @Test
    void leavesAModelAloneThatFailsAndThenTriesOnce() {
        for (int call = 0; call < 20; call++) {
            assertThat(failureOf(Kind.LATE)).isEqualTo(Kind.LATE);
        }

        assertThat(failureOf(Kind.LATE)).isEqualTo(Kind.SHED);
        assertThat(asked).hasValue(20);
        assertThat(meters.get("coach.llm.breaker.open")
                        .tag("gate", "toys toy-1")
                        .gauge()
                        .value())
                .isEqualTo(1);

        now.addAndGet(OPEN.plusMillis(1).toNanos());
        assertThat(failureOf(Kind.LATE)).isEqualTo(Kind.LATE);
        assertThat(failureOf(Kind.LATE)).isEqualTo(Kind.SHED);
        now.addAndGet(OPEN.plusMillis(1).toNanos());
        line.ask(MEMBER, this::answer);
        line.ask(MEMBER, this::answer);
        calls.close();

        assertThat(ledger).hasSize(23);
        assertThat(ledger.subList(0, 21)).extracting(MadeCall::outcome).containsOnly(Outcome.LATE);
    }

    @Test
    void leavesASpentAccountAloneAtOnce() {
        assertThat(failureOf(Kind.SPEND_LIMIT)).isEqualTo(Kind.SPEND_LIMIT);

        now.addAndGet(Duration.ofSeconds(59).toNanos());

        assertThat(failureOf(Kind.SPEND_LIMIT)).isEqualTo(Kind.SHED);
    }

    @Test
    void spoilsNoModelForAnother() {
        failureOf(Kind.SPEND_LIMIT);

        assertThat(calls.to("toys", "toy-2").ask(MEMBER, this::answer).vector()).hasSize(3);
        assertThat(calls.reports()).extracting(report -> report.state()).containsExactly(State.FAILING, State.WORKING);
    }

    @Test
    void keepsTheLedgerWhenItsCallerIsInterrupted() {
        Supplier<Embedding> stops = () -> {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Kind.LATE, "no vector came before the coach stopped waiting");
        };

        assertThatThrownBy(() -> line.ask(MEMBER, stops)).isInstanceOf(ModelFailure.class);
        assertThat(Thread.interrupted()).isTrue();
        calls.close();

        assertThat(ledger).extracting(MadeCall::outcome).containsExactly(Outcome.LATE);
    }

    @Test
    void takesABugForBrokenAndSaysNothingOfIt() {
        assertThatThrownBy(() -> line.ask(MEMBER, () -> {
                    throw new IllegalStateException("secret");
                }))
                .isInstanceOf(ModelFailure.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private Embedding answer() {
        asked.incrementAndGet();
        now.addAndGet(Duration.ofMillis(5).toNanos());
        return new Embedding(new float[] {1, 0, 0}, 7);
    }

    private Kind failureOf(Kind kind) {
        return catchThrowableOfType(
                        ModelFailure.class,
                        () -> line.ask(MEMBER, () -> {
                            asked.incrementAndGet();
                            throw new ModelFailure(kind, kind.name());
                        }))
                .kind();
    }

    @Override
    public void admit(@Nullable Tenant member) {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void settle(@Nullable Tenant member, MadeCall call) {
        payers.add(member == null ? "nobody" : "member");
        ledger.add(call);
    }

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public boolean pause(Duration time) {
        throw new UnsupportedOperationException();
    }
}
