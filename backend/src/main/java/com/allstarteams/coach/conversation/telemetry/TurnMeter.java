package com.allstarteams.coach.conversation.telemetry;

import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.safety.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** The coach's own metrics. Labels are constants of this program: never a member, a company or a text. */
@Component
public class TurnMeter {

    private static final Duration[] BUCKETS = LongStream.of(
                    10, 25, 50, 100, 250, 500, 1_000, 2_000, 3_000, 5_000, 8_000, 15_000, 30_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;

    public TurnMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * {@code coach_turn_seconds}.
     *
     * @param took from the stored message to the stored answer
     */
    public void turnFinished(Duration took, TurnState state, CoachLevel level) {
        Timer.builder("coach.turn")
                .tags("state", label(state), "level", label(level))
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(took);
    }

    /** {@code coach_safety_gate_total}: the class of an accepted message, and whether it was coached or answered how. */
    public void gateDecided(Verdict verdict) {
        String action = switch (verdict) {
            case Verdict.Coach coach -> "coach";
            case Verdict.Answer answer -> label(answer.outcome());
        };
        meters.counter("coach.safety.gate", "category", label(verdict.inputClass()), "action", action)
                .increment();
    }

    /** {@code coach_fallback_total}. */
    public void fellBack(FallbackReason reason) {
        meters.counter("coach.fallback", "reason", label(reason)).increment();
    }

    /** {@code coach_retrieval_empty_total}: a search found no passage to cite. */
    public void retrievalEmpty() {
        meters.counter("coach.retrieval.empty").increment();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
