package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.provider.ProviderHealth.Report;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows administrators how calls to the model go. Always up: without its model the coach answers offline. */
@Component
class ModelHealthIndicator implements HealthIndicator {

    private final ProviderHealth health;

    ModelHealthIndicator(ProviderHealth health) {
        this.health = health;
    }

    @Override
    public Health health() {
        Report report = health.report();
        Health.Builder shown = Health.up()
                .withDetail("provider", report.provider())
                .withDetail("model", report.model())
                .withDetail("state", report.state().name().toLowerCase(Locale.ROOT))
                .withDetail("since", report.since().toString());
        if (report.failure() != null) {
            shown.withDetail("failure", report.failure().name().toLowerCase(Locale.ROOT));
        }
        if (report.message() != null) {
            shown.withDetail("message", report.message());
        }
        return shown.build();
    }
}
