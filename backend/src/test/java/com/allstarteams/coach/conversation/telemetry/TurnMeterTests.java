package com.allstarteams.coach.conversation.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.safety.InputClass;
import com.allstarteams.coach.safety.Verdict;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnMeterTests {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final TurnMeter meter = new TurnMeter(registry);

    @Test
    void timesTurns() {
        meter.turnFinished(Duration.ofSeconds(2), TurnState.COMPLETED, CoachLevel.L0);

        assertThat(registry.scrape())
                .contains("coach_turn_seconds_count{level=\"l0\",state=\"completed\"} 1")
                .contains("coach_turn_seconds_sum{level=\"l0\",state=\"completed\"} 2.0");
    }

    @Test
    void countsWhatTheGateDecided() {
        meter.gateDecided(new Verdict.Coach(InputClass.CONFLICT, List.of()));
        meter.gateDecided(
                new Verdict.Answer(InputClass.MEDICAL, Verdict.Outcome.REFUSED, null, "See a doctor.", List.of()));

        assertThat(registry.scrape())
                .contains("coach_safety_gate_total{action=\"coach\",category=\"conflict\"} 1.0")
                .contains("coach_safety_gate_total{action=\"refused\",category=\"medical\"} 1.0");
    }

    @Test
    void countsFallbacksByReason() {
        meter.fellBack(FallbackReason.WITHHELD);
        meter.fellBack(FallbackReason.of(new ModelFailure(ModelFailure.Kind.SPEND_LIMIT, "used up")));

        assertThat(registry.scrape())
                .contains("coach_fallback_total{reason=\"withheld\"} 1.0")
                .contains("coach_fallback_total{reason=\"unavailable\"} 1.0");
    }

    @Test
    void countsSearchesThatFoundNothing() {
        meter.retrievalEmpty();

        assertThat(registry.scrape()).contains("coach_retrieval_empty_total 1.0");
    }
}
