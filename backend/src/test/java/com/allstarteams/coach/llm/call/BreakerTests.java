package com.allstarteams.coach.llm.call;

import static com.allstarteams.coach.llm.call.CallBench.END;
import static com.allstarteams.coach.llm.call.CallBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.budget.CallAccount.CallCaps;
import com.allstarteams.coach.llm.budget.MadeCall;
import com.allstarteams.coach.llm.budget.MadeCall.Outcome;
import com.allstarteams.coach.platform.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTests {

    private static final Duration OPEN = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final CallBench bench = new CallBench();

    @ParameterizedTest
    @EnumSource(names = {"CREDENTIALS", "UNKNOWN_MODEL"})
    void opensWhenHalfOfTwentyFailed(Kind kind) {
        succeed(10);
        fail(9, kind);
        assertThat(state()).isEqualTo("closed");

        fail(1, kind);

        assertThat(state()).isEqualTo("open");
        assertShed("breaker-open");
        assertThat(bench.asked).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE", "BUSY", "BROKEN"})
    void countsEveryAttempt(Kind kind) {
        fail(10, kind);

        assertThat(bench.asked).hasSize(20);
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void staysClosedBelowHalf() {
        succeed(11);
        fail(9, Kind.CREDENTIALS);

        assertThat(state()).isEqualTo("closed");
    }

    @Test
    void letsOneProbeThroughAfterTenSeconds() {
        fail(10, Kind.BUSY);
        bench.pass(OPEN.minus(MOMENT));
        assertShed("breaker-open");
        bench.pass(MOMENT.multipliedBy(2));
        ModelReply probe = bench.plays("Hello.", END).begin();

        assertShed("breaker-half-open");
        assertThat(probe.next(PATIENCE)).isEqualTo("Hello.");
        assertThat(probe.next(PATIENCE)).isNull();
        probe.close();
        assertThat(state()).isEqualTo("closed");
    }

    @Test
    void opensAgainWhenTheProbeFails() {
        fail(10, Kind.BUSY);
        bench.pass(OPEN.plus(MOMENT));

        fail(1, Kind.CREDENTIALS);

        assertThat(state()).isEqualTo("open");
    }

    @Test
    void letsAnotherProbeThroughWhenTheFirstWasGivenUp() {
        fail(10, Kind.BUSY);
        bench.pass(OPEN.plus(MOMENT));
        bench.begin().close();

        bench.plays("Hello.", END);

        assertThat(bench.call()).isEqualTo("Hello.");
    }

    @Test
    void isHeldOpenBySpentMoney() {
        fail(1, Kind.SPEND_LIMIT);

        assertShed("breaker-open");
        bench.pass(Duration.ofSeconds(60).minus(MOMENT));
        assertShed("breaker-open");
        bench.pass(MOMENT.multipliedBy(2));
        bench.plays("Hello.", END);
        assertThat(bench.call()).isEqualTo("Hello.");
    }

    @Test
    void isHeldOpenAgainBySpentMoneyOfACallThatStillRan() {
        bench.caps = new CallCaps(4_000, Duration.ofMinutes(5));
        bench.plays(failure(Kind.SPEND_LIMIT));
        ModelReply first = bench.begin();
        ModelReply second = bench.begin();
        assertThatThrownBy(() -> first.next(PATIENCE)).hasMessage("SPEND_LIMIT");
        bench.pass(Duration.ofSeconds(59));
        bench.plays(failure(Kind.SPEND_LIMIT));
        assertThatThrownBy(() -> second.next(PATIENCE)).hasMessage("SPEND_LIMIT");

        bench.pass(Duration.ofSeconds(59));

        assertShed("breaker-open");
    }

    @Test
    void countsNothingOfWhatReadersGiveUp() {
        for (int call = 0; call < 40; call++) {
            bench.begin().close();
        }

        assertThat(state()).isEqualTo("closed");
        assertThat(bench.ledger).extracting(MadeCall::outcome).containsOnly(Outcome.CANCELLED);
    }

    @Test
    void countsNothingOfRequestsTheProviderRefused() {
        fail(40, Kind.REFUSED);

        assertThat(state()).isEqualTo("closed");
    }

    @Test
    void countsSilenceBeyondTheFirstTextAsLate() {
        Deadline firstText = Deadline.after(Duration.ofMillis(500));
        List<ModelReply> running = Stream.generate(() -> bench.begin(AiFeature.COACHING, firstText))
                .limit(20)
                .toList();
        bench.plays(firstText);
        running.getFirst().next(PATIENCE);

        running.forEach(ModelReply::close);

        assertThat(state()).isEqualTo("open");
        assertThat(bench.ledger).extracting(MadeCall::outcome).containsOnly(Outcome.LATE);
        assertThat(bench.ledger).extracting(MadeCall::failure).containsOnly(Kind.LATE);
    }

    @Test
    void countsStallingInTheMidstOfTextAsLate() {
        for (int call = 0; call < 20; call++) {
            bench.plays("Hello.");
            ModelReply reply = bench.begin();
            reply.next(PATIENCE);
            reply.closeStalled();
            reply.close();
        }

        assertThat(state()).isEqualTo("open");
        assertThat(bench.ledger).hasSize(20).extracting(MadeCall::outcome).containsOnly(Outcome.LATE);
    }

    private void succeed(int calls) {
        for (int call = 0; call < calls; call++) {
            bench.plays("Hello.", END);
            bench.call();
        }
    }

    /** Each of the calls fails, in both of its attempts when there are two. */
    private void fail(int calls, Kind kind) {
        for (int call = 0; call < calls; call++) {
            bench.plays(failure(kind));
            if (kind.isTransient()) {
                bench.plays(failure(kind));
            }
            bench.tryCall();
        }
    }

    private void assertShed(String why) {
        assertThatThrownBy(bench::begin)
                .hasMessage(why)
                .isInstanceOfSatisfying(
                        ModelFailure.class, shed -> assertThat(shed.kind()).isEqualTo(Kind.SHED));
    }

    private String state() {
        return bench.model.read().state();
    }

    private static ModelFailure failure(Kind kind) {
        return new ModelFailure(kind, kind.name());
    }
}
