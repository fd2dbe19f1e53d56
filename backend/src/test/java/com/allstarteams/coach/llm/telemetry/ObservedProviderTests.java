package com.allstarteams.coach.llm.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelReply.Ending;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.llm.provider.ModelProvider;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedProviderTests {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final UUID SESSION = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final ModelRequest REQUEST = new ModelRequest(
            "secret instructions",
            "secret note",
            List.of(new ModelMessage(Speaker.MEMBER, "secret message")),
            600,
            "conversation/coach.v1");

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallTelemetry telemetry = telemetry();

    private CallTelemetry telemetry() {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        ObservationRegistry observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(new ModelCallSpans(
                        new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), event -> {})));
        return new CallTelemetry(observations, meters);
    }

    @Test
    void tellsACallAsOpenTelemetryNamesIt() {
        ModelReply reply =
                telemetry.observe(new Vendor("Good ", "secret answer"), SESSION).begin(REQUEST);

        readToTheEnd(reply);
        reply.close();

        SpanData span = onlySpan();
        assertThat(span.getName()).isEqualTo("chat big-model");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
        assertThat(attributes(span))
                .containsOnly(
                        entry("gen_ai.operation.name", "chat"),
                        entry("gen_ai.provider.name", "aws.bedrock"),
                        entry("gen_ai.request.model", "big-model"),
                        entry("gen_ai.request.max_tokens", 600L),
                        entry("gen_ai.request.stream", true),
                        entry("gen_ai.output.type", "text"),
                        entry("gen_ai.prompt.name", "conversation/coach.v1"),
                        entry("gen_ai.conversation.id", SESSION.toString()),
                        entry("gen_ai.usage.input_tokens", 100L),
                        entry("gen_ai.usage.output_tokens", 20L),
                        entry("gen_ai.usage.cache_read.input_tokens", 60L),
                        entry("gen_ai.usage.cache_creation.input_tokens", 30L));
    }

    @Test
    void measuresACallAsOpenTelemetryNamesIt() {
        readToTheEnd(
                telemetry.observe(new Vendor("Good ", "morning", "!"), null).begin(REQUEST));

        assertThat(meters.get("gen_ai.client.operation.duration")
                        .tags("gen_ai.operation.name", "chat", "gen_ai.provider.name", "aws.bedrock")
                        .tags("gen_ai.request.model", "big-model", "error.type", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("gen_ai.client.operation.time_to_first_chunk")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("gen_ai.client.operation.time_per_output_chunk")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(tokens("input")).isEqualTo(100);
        assertThat(tokens("output")).isEqualTo(20);
    }

    private double tokens(String type) {
        return meters.get("gen_ai.client.token.usage")
                .tag("gen_ai.token.type", type)
                .summary()
                .totalAmount();
    }

    @Test
    void tellsTheKindOfAFailureAndNotItsMessage() {
        ModelReply reply = telemetry
                .observe(new Vendor("Good ").failing(new ModelFailure(Kind.SPEND_LIMIT, "secret reason")), null)
                .begin(REQUEST);

        assertThatThrownBy(() -> readToTheEnd(reply)).isInstanceOf(ModelFailure.class);
        reply.close();

        SpanData span = onlySpan();
        assertThat(attributes(span)).containsEntry("error.type", "spend_limit");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(meters.get("gen_ai.client.operation.duration")
                        .tag("error.type", "spend_limit")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void tellsACallThatDidNotBegin() {
        ModelProvider closed = new Vendor().refusing(new ModelFailure(Kind.SHED, "secret reason"));

        assertThatThrownBy(() -> telemetry.observe(closed, null).begin(REQUEST)).isInstanceOf(ModelFailure.class);

        assertThat(attributes(onlySpan()))
                .containsEntry("error.type", "shed")
                .doesNotContainKey("gen_ai.conversation.id");
    }

    @Test
    void tellsACallThatItsCallerLeft() {
        ModelReply reply =
                telemetry.observe(new Vendor("Good ", "morning"), null).begin(REQUEST);

        reply.next(PATIENCE);
        reply.close();

        assertThat(attributes(onlySpan())).containsEntry("error.type", "cancelled");
        assertThat(onlySpan().getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
    }

    @Test
    void tellsACallThatBrokeOnABug() {
        ModelReply reply = telemetry
                .observe(new Vendor().failing(new IllegalStateException("secret message")), null)
                .begin(REQUEST);

        assertThatThrownBy(() -> reply.next(PATIENCE)).isInstanceOf(IllegalStateException.class);

        assertThat(attributes(onlySpan())).containsEntry("error.type", "_OTHER");
    }

    @Test
    void tellsEmbeddings() {
        telemetry.observeEmbedding("openai", "small-vectors", () -> new Embedding(new float[1_536], 12));

        SpanData span = onlySpan();
        assertThat(span.getName()).isEqualTo("embeddings small-vectors");
        assertThat(attributes(span))
                .containsOnly(
                        entry("gen_ai.operation.name", "embeddings"),
                        entry("gen_ai.provider.name", "openai"),
                        entry("gen_ai.request.model", "small-vectors"),
                        entry("gen_ai.usage.input_tokens", 12L),
                        entry("gen_ai.embeddings.dimension.count", 1_536L));
    }

    @Test
    void tellsWhoAnsweredAndWhyItStopped() {
        readToTheEnd(telemetry
                .observe(new Vendor("Hello.").telling("big-model-2026-01-01", "STOP"), null)
                .begin(REQUEST));

        assertThat(attributes(onlySpan()))
                .containsEntry("gen_ai.response.model", "big-model-2026-01-01")
                .containsEntry("gen_ai.response.finish_reasons", List.of("stop"));
    }

    @Test
    void repeatsNothingThatIsNoName() {
        readToTheEnd(telemetry
                .observe(new Vendor("Hello.").telling("a secret thought", "secretthought"), null)
                .begin(REQUEST));

        assertThat(attributes(onlySpan()))
                .doesNotContainKey("gen_ai.response.model")
                .containsEntry("gen_ai.response.finish_reasons", List.of("_OTHER"));
    }

    @Test
    void repeatsNoWord() {
        ModelFailure failure = new ModelFailure(Kind.BROKEN, "secret reason");

        readToTheEnd(telemetry.observe(new Vendor("secret answer"), null).begin(REQUEST));
        assertThatThrownBy(() -> readToTheEnd(telemetry
                        .observe(new Vendor("secret").failing(failure), null)
                        .begin(REQUEST)))
                .isSameAs(failure);

        assertThat(spans.getFinishedSpanItems()).hasSize(2);
        assertThat(spans.getFinishedSpanItems().toString()).doesNotContain("secret");
        assertThat(meters.getMeters()).extracting(Meter::getId).asString().doesNotContain("secret");
    }

    private static void readToTheEnd(ModelReply reply) {
        String piece = reply.next(PATIENCE);
        while (piece != null) {
            piece = reply.next(PATIENCE);
        }
    }

    private SpanData onlySpan() {
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        return spans.getFinishedSpanItems().getFirst();
    }

    private static Map<String, Object> attributes(SpanData span) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
        return attributes;
    }

    /** A provider that says its pieces and then ends as it was told. */
    private static final class Vendor implements ModelProvider {

        private final Deque<String> left;
        private Ending ending = Ending.UNTOLD;
        private @Nullable RuntimeException atTheEnd;
        private @Nullable RuntimeException atTheBeginning;

        Vendor(String... pieces) {
            left = new ArrayDeque<>(List.of(pieces));
        }

        Vendor failing(RuntimeException failure) {
            atTheEnd = failure;
            return this;
        }

        Vendor telling(String model, String finishReason) {
            ending = new Ending(model, finishReason);
            return this;
        }

        Vendor refusing(RuntimeException failure) {
            atTheBeginning = failure;
            return this;
        }

        @Override
        public String provider() {
            return "aws.bedrock";
        }

        @Override
        public String modelId() {
            return "big-model";
        }

        @Override
        public ModelReply begin(ModelRequest request) {
            if (atTheBeginning != null) {
                throw atTheBeginning;
            }
            return new ModelReply() {
                @Override
                public @Nullable String next(Duration patience) {
                    if (left.isEmpty() && atTheEnd != null) {
                        throw atTheEnd;
                    }
                    return left.pollFirst();
                }

                @Override
                public Usage usage() {
                    return new Usage(100, 20, 60, 30);
                }

                @Override
                public Ending ending() {
                    return ending;
                }

                @Override
                public void close() {}
            };
        }
    }
}
