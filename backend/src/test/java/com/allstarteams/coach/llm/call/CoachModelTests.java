package com.allstarteams.coach.llm.call;

import static com.allstarteams.coach.llm.call.CallBench.END;
import static com.allstarteams.coach.llm.call.CallBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.llm.AllowanceSpent;
import com.allstarteams.coach.llm.AllowanceSpent.Reason;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.budget.CallAccount.CallCaps;
import com.allstarteams.coach.llm.budget.MadeCall;
import com.allstarteams.coach.llm.budget.MadeCall.Outcome;
import com.allstarteams.coach.platform.Deadline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoachModelTests {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final CallBench bench = new CallBench();

    @Test
    void triesOnceMoreWhenNothingWasSeen() {
        bench.plays(failure(Kind.BUSY), "Hello.", END);

        assertThat(bench.call()).isEqualTo("Hello.");
        assertThat(bench.asked).hasSize(2);
        assertThat(bench.ledger).extracting(MadeCall::outcome).containsExactly(Outcome.FAILED, Outcome.COMPLETED);
    }

    @Test
    void triesNoThirdTime() {
        bench.plays(failure(Kind.BUSY), failure(Kind.BROKEN), "Too much.", END);

        assertKind(Kind.BROKEN);
        assertThat(bench.asked).hasSize(2);
    }

    @Test
    void takesAnAnswerWithoutTextForBroken() {
        bench.plays(END, "Hello.", END);

        assertThat(bench.call()).isEqualTo("Hello.");
        assertThat(bench.ledger).extracting(MadeCall::failure).containsExactly(Kind.BROKEN, null);
    }

    @Test
    void takesAnAnswerOfBlanksForBroken() {
        bench.plays(" ", "\n", END, "Hello.", END);

        assertThat(bench.call()).isEqualTo(" \nHello.");
        assertThat(bench.ledger).extracting(MadeCall::failure).containsExactly(Kind.BROKEN, null);
        assertThat(bench.ledger).extracting(MadeCall::firstText).first().isNull();
    }

    @Test
    void takesAnAnswerThatIsStillBlankForLate() {
        Deadline firstText = Deadline.after(Duration.ofMillis(50));
        bench.plays(" ", firstText);

        try (ModelReply reply = bench.begin(AiFeature.COACHING, firstText)) {
            assertThat(reply.next(PATIENCE)).isBlank();
            assertThat(reply.next(PATIENCE)).isEmpty();
        }

        assertThat(bench.ledger).extracting(MadeCall::outcome).containsExactly(Outcome.LATE);
    }

    @Test
    void takesABugOfAnAdapterForBroken() {
        bench.plays(new IllegalStateException("secret"), new IllegalStateException("secret"));

        assertThatThrownBy(bench::call)
                .isInstanceOf(ModelFailure.class)
                .hasMessage("IllegalStateException")
                .hasNoCause();
    }

    @Test
    void doesNotTryAgainAfterTheFirstText() {
        bench.plays("Half a ", failure(Kind.BROKEN), "Again.", END);

        assertKind(Kind.BROKEN);
        assertThat(bench.asked).hasSize(1);
        assertThat(bench.ledger.getFirst().firstText()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"SPEND_LIMIT", "CREDENTIALS", "UNKNOWN_MODEL", "REFUSED"})
    void doesNotTryAgainWhatCannotHelp(Kind kind) {
        bench.plays(failure(kind), "Again.", END);

        assertKind(kind);
        assertThat(bench.asked).hasSize(1);
    }

    @Test
    void doesNotTryAgainWithoutTimeLeft() {
        Deadline firstText = Deadline.after(Duration.ofMillis(200));
        bench.plays(firstText, failure(Kind.BUSY), "Again.", END);

        try (ModelReply reply = bench.begin(AiFeature.COACHING, firstText)) {
            assertThat(reply.next(PATIENCE)).isEmpty();
            assertThatThrownBy(() -> reply.next(PATIENCE)).hasMessage("BUSY");
        }
        assertThat(bench.asked).hasSize(1);
    }

    @Test
    void waitsUpToATenthOfASecondWithinTheCallersPatience() {
        bench.plays(failure(Kind.BUSY), "Hello.", END);
        Duration patience = Duration.ofMillis(30);

        try (ModelReply reply = bench.begin()) {
            for (int look = 0; look < 3; look++) {
                assertThat(reply.next(patience)).isEmpty();
            }
            assertThat(reply.next(patience)).isEqualTo("Hello.");
        }

        assertThat(bench.bounds).containsExactly(LONGEST_PAUSE.toNanos());
        assertThat(bench.pauses).allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(patience));
        assertThat(bench.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(LONGEST_PAUSE);
    }

    @Test
    void waitsNoLongerThanTimeIsLeft() {
        bench.plays(failure(Kind.BUSY), "Hello.", END);

        try (ModelReply reply = bench.begin(AiFeature.COACHING, Deadline.after(Duration.ofMillis(90)))) {
            reply.next(PATIENCE);
        } catch (ModelFailure outOfTimeOnASlowMachine) {
            assertThat(outOfTimeOnASlowMachine.kind()).isEqualTo(Kind.BUSY);
        }

        assertThat(bench.bounds)
                .allSatisfy(bound -> assertThat(bound)
                        .isLessThanOrEqualTo(Duration.ofMillis(90).toNanos()));
    }

    @Test
    void goesOnWithTheFailureWhenTheWaitIsInterrupted() {
        bench.plays(failure(Kind.BUSY), "Hello.", END);
        bench.interrupted = true;

        assertKind(Kind.BUSY);
        assertThat(bench.asked).hasSize(1);
    }

    @Test
    void endsAnAnswerThatTakesLongerThanItsFeatureMay() {
        bench.caps = new CallCaps(4_000, Duration.ofSeconds(20));
        bench.plays("One ", Duration.ofSeconds(20), "two", END);

        assertKind(Kind.LATE);
        assertThat(bench.ledger).extracting(MadeCall::outcome).containsExactly(Outcome.LATE);
    }

    @Test
    void capsTheTokensOfAnAnswer() {
        bench.caps = new CallCaps(200, Duration.ofSeconds(20));
        bench.plays("Hello.", END);

        bench.call();

        assertThat(bench.asked.getFirst().maxTokens()).isEqualTo(200);
    }

    @Test
    void tellsTheTokensOfBothAttempts() {
        bench.plays(failure(Kind.BUSY), "Hello.", END);

        try (ModelReply reply = bench.begin()) {
            reply.next(PATIENCE);

            assertThat(reply.usage()).isEqualTo(new Usage(200, 20, 80, 0));
        }
    }

    @Test
    void callsNobodyWithoutAllowance() {
        bench.refusal = new AllowanceSpent(Reason.MEMBER_HOUR, null);
        for (int call = 0; call < 300; call++) {
            assertThatThrownBy(bench::begin).isSameAs(bench.refusal);
        }
        bench.refusal = null;
        bench.plays("Hello.", END);

        assertThat(bench.call()).isEqualTo("Hello.");
        assertThat(bench.asked).hasSize(1);
        assertThat(bench.ledger).hasSize(1);
    }

    @Test
    void callsNobodyWhoCouldNotAnswerInTime() {
        assertThatThrownBy(() -> bench.begin(AiFeature.COACHING, Deadline.after(Duration.ZERO)))
                .isInstanceOfSatisfying(
                        ModelFailure.class, late -> assertThat(late.kind()).isEqualTo(Kind.LATE));

        assertThat(bench.asked).isEmpty();
    }

    @Test
    void notesACallThatItsReaderLeft() {
        bench.plays("Half a ");

        try (ModelReply reply = bench.begin()) {
            reply.next(PATIENCE);
        }

        assertThat(bench.ledger).extracting(MadeCall::outcome).containsExactly(Outcome.CANCELLED);
        assertThat(bench.ledger).extracting(MadeCall::failure).containsOnlyNulls();
    }

    @Test
    void settlesOnce() {
        bench.plays("Hello.", END);
        ModelReply reply = bench.begin();
        reply.next(PATIENCE);
        reply.next(PATIENCE);

        reply.close();
        reply.close();

        assertThat(bench.ledger).hasSize(1);
        assertThat(reply.next(PATIENCE)).isNull();
    }

    @Test
    void turnsAwayWhatDoesNotFitBesideTheOthers() {
        CallBench small = new CallBench(new CallSettings(2, 1, Duration.ofSeconds(10), Duration.ofSeconds(60)));
        Deadline firstText = Deadline.after(Duration.ofHours(1));
        List<ModelReply> running = List.of(small.begin(), small.begin());

        assertThatThrownBy(small::begin).isInstanceOfSatisfying(ModelFailure.class, shed -> {
            assertThat(shed.kind()).isEqualTo(Kind.SHED);
            assertThat(shed).hasMessage("busy");
        });
        small.begin(AiFeature.HOLISTIC_REPORTS, firstText).close();
        running.getFirst().close();
        small.begin().close();
        assertThat(small.asked).hasSize(4);
    }

    private void assertKind(Kind kind) {
        assertThatThrownBy(bench::call)
                .isInstanceOfSatisfying(
                        ModelFailure.class, failed -> assertThat(failed.kind()).isEqualTo(kind));
    }

    private static ModelFailure failure(Kind kind) {
        return new ModelFailure(kind, kind.name());
    }
}
