package com.allstarteams.coach.llm.telemetry;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.ModelRequest;
import io.micrometer.observation.Observation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model, as the OpenTelemetry conventions for generative AI describe it. It takes no text: what can be told
 * of a call are the arguments of its methods.
 */
final class ModelCall extends Observation.Context {

    static final String OPERATION = "gen_ai.operation.name";
    static final String PROVIDER = "gen_ai.provider.name";
    static final String MODEL = "gen_ai.request.model";
    static final String ERROR = "error.type";

    private static final String CANCELLED = "cancelled";
    private static final String OTHER = "_OTHER";

    private final String operation;
    private final String provider;
    private final String model;
    private final Map<String, Object> details = new LinkedHashMap<>();
    private @Nullable String error;

    private ModelCall(String operation, String provider, String model) {
        this.operation = operation;
        this.provider = provider;
        this.model = model;
    }

    static ModelCall chat(String provider, String model, ModelRequest request, @Nullable UUID conversation) {
        ModelCall call = new ModelCall("chat", provider, model);
        call.details.put("gen_ai.request.max_tokens", (long) request.maxTokens());
        call.details.put("gen_ai.request.stream", true);
        call.details.put("gen_ai.output.type", "text");
        call.details.put("gen_ai.prompt.name", request.promptVersion());
        if (conversation != null) {
            call.details.put("gen_ai.conversation.id", conversation.toString());
        }
        return call;
    }

    static ModelCall embeddings(String provider, String model) {
        return new ModelCall("embeddings", provider, model);
    }

    /** Notes the token counts; a count of zero was not told. */
    void used(Usage usage) {
        count("gen_ai.usage.input_tokens", usage.inputTokens());
        count("gen_ai.usage.output_tokens", usage.outputTokens());
        count("gen_ai.usage.cache_read.input_tokens", usage.cacheReadTokens());
        count("gen_ai.usage.cache_creation.input_tokens", usage.cacheWriteTokens());
    }

    void madeVector(int dimensions) {
        count("gen_ai.embeddings.dimension.count", dimensions);
    }

    private void count(String name, int value) {
        if (value > 0) {
            details.put(name, (long) value);
        }
    }

    void failed(RuntimeException failure) {
        error = failure instanceof ModelFailure known ? known.kind().name().toLowerCase(Locale.ROOT) : OTHER;
    }

    /** The caller left before the end. */
    void cancelled() {
        error = CANCELLED;
    }

    String operation() {
        return operation;
    }

    String provider() {
        return provider;
    }

    String model() {
        return model;
    }

    /** Why there was no whole answer: the kind of a {@link ModelFailure}, or {@code cancelled}. */
    @Nullable
    String error() {
        return error;
    }

    boolean isFailed() {
        return error != null && !error.equals(CANCELLED);
    }

    /** Attributes of the span alone: texts of a template's name or an id, counts as {@code Long}, and booleans. */
    Map<String, Object> details() {
        return Collections.unmodifiableMap(details);
    }
}
