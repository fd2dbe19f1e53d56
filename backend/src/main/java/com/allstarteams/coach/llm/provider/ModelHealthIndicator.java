package com.allstarteams.coach.llm.provider;

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
        return Health.up().withDetails(health.report().details()).build();
    }
}
