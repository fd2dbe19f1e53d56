package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import java.util.OptionalInt;

/**
 * A model at a provider, each of its calls told as one span.
 *
 * @param vendor name of the OpenTelemetry GenAI conventions, such as {@code aws.bedrock}
 * @param requested the vendor's own name of the model
 */
record ObservedEmbeddings(EmbeddingProvider provider, String vendor, String requested, CallTelemetry telemetry)
        implements EmbeddingProvider {

    @Override
    public String model() {
        return provider.model();
    }

    @Override
    public OptionalInt dimensions() {
        return provider.dimensions();
    }

    @Override
    public String questionPrefix() {
        return provider.questionPrefix();
    }

    @Override
    public void warmUp() {
        provider.warmUp();
    }

    @Override
    public float[] embed(String text) {
        return telemetry.observeEmbedding(vendor, requested, () -> provider.embed(text));
    }
}
