package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.TextEmbedders;
import com.allstarteams.coach.llm.call.EmbeddingCalls;
import com.allstarteams.coach.llm.provider.ProviderHealth.Report;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows administrators how calls to embedding models go. Always up: without them search goes by words. */
@Component
class EmbeddingHealthIndicator implements HealthIndicator {

    private final TextEmbedders embedders;
    private final EmbeddingCalls calls;

    EmbeddingHealthIndicator(TextEmbedders embedders, EmbeddingCalls calls) {
        this.embedders = embedders;
        this.calls = calls;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("model", embedders.configured().model())
                .withDetail(
                        "calls", calls.reports().stream().map(Report::details).toList())
                .build();
    }
}
