package com.allstarteams.coach.llm.telemetry;

import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.llm.provider.ModelProvider;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Spans and metrics of calls to models, named as OpenTelemetry names them for generative AI.
 *
 * @see "ADR 0021: telemetry without words"
 */
@Component
public class CallTelemetry {

    private static final String TOKENS = "gen_ai.client.token.usage";
    private static final String FIRST_CHUNK = "gen_ai.client.operation.time_to_first_chunk";
    private static final String NEXT_CHUNK = "gen_ai.client.operation.time_per_output_chunk";

    private static final Duration[] FIRST_CHUNK_BUCKETS =
            millis(10, 20, 40, 60, 80, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000);
    private static final Duration[] NEXT_CHUNK_BUCKETS =
            millis(10, 25, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1_000, 2_500);
    private static final double[] TOKEN_BUCKETS =
            DoubleStream.iterate(1, last -> last * 4).limit(11).toArray();

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    public CallTelemetry(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
    }

    private static Duration[] millis(long... bounds) {
        return LongStream.of(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    /**
     * The same provider, each of its calls told as one span.
     *
     * @param conversation the coaching session that the calls serve, if any
     */
    public ModelProvider observe(ModelProvider provider, @Nullable UUID conversation) {
        return new ObservedProvider(provider, conversation, this);
    }

    /**
     * Tells one call of an embedding model.
     *
     * @param provider vendor name of the OpenTelemetry conventions, such as {@code aws.bedrock}
     * @param embed makes one call; what it throws is passed on
     */
    public Embedding observeEmbedding(String provider, String model, Supplier<Embedding> embed) {
        ModelCall call = ModelCall.embeddings(provider, model);
        Observation observation = begin(call);
        try {
            Embedding embedding = embed.get();
            Usage usage = new Usage(embedding.inputTokens(), 0, 0, 0);
            call.madeVector(embedding.vector().length);
            call.used(usage);
            tellUsage(call, usage);
            return embedding;
        } catch (RuntimeException failure) {
            call.failed(failure);
            observation.error(failure);
            throw failure;
        } finally {
            observation.stop();
        }
    }

    Observation begin(ModelCall call) {
        return Observation.start(ModelCallConvention.GEN_AI, () -> call, observations);
    }

    void tellFirstChunk(ModelCall call, Duration after) {
        Timer.builder(FIRST_CHUNK)
                .tags(tags(call))
                .serviceLevelObjectives(FIRST_CHUNK_BUCKETS)
                .register(meters)
                .record(after);
    }

    /** Times of the pieces behind the first one; asked for once for all pieces of a call. */
    Timer nextChunks(ModelCall call) {
        return Timer.builder(NEXT_CHUNK)
                .tags(tags(call))
                .serviceLevelObjectives(NEXT_CHUNK_BUCKETS)
                .register(meters);
    }

    void tellUsage(ModelCall call, Usage usage) {
        tellTokens(call, "input", usage.inputTokens());
        tellTokens(call, "output", usage.outputTokens());
    }

    private void tellTokens(ModelCall call, String type, int tokens) {
        if (tokens > 0) {
            DistributionSummary.builder(TOKENS)
                    .tags(tags(call).and("gen_ai.token.type", type))
                    .serviceLevelObjectives(TOKEN_BUCKETS)
                    .register(meters)
                    .record(tokens);
        }
    }

    private static Tags tags(ModelCall call) {
        return Tags.of(
                ModelCall.OPERATION,
                call.operation(),
                ModelCall.PROVIDER,
                call.provider(),
                ModelCall.MODEL,
                call.model());
    }
}
