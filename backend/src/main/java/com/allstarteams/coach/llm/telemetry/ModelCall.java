package com.allstarteams.coach.llm.telemetry;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply.Ending;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.ModelRequest;
import io.micrometer.observation.Observation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model, as the OpenTelemetry conventions for generative AI describe it. It takes no text: what can be told
 * of a call are the arguments of its methods, and of what a provider says only names.
 */
final class ModelCall extends Observation.Context {

    static final String OPERATION = "gen_ai.operation.name";
    static final String PROVIDER = "gen_ai.provider.name";
    static final String MODEL = "gen_ai.request.model";
    static final String ERROR = "error.type";

    private static final String CANCELLED = "cancelled";
    private static final String OTHER = "_OTHER";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/@-]{1,100}");

    /** Those of all vendors, and of LangChain4j. */
    private static final Set<String> REASONS = Set.of(
            "stop",
            "length",
            "content_filter",
            "tool_calls",
            "tool_execution",
            "end_turn",
            "max_tokens",
            "stop_sequence",
            "tool_use",
            "pause_turn",
            "refusal",
            "model_context_window_exceeded",
            "guardrail_intervened",
            "content_filtered");

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

    /** Notes the names that a provider told; what looks like no name is left out, and an unknown reason is only that. */
    void ended(Ending ending) {
        if (ending.model() != null && NAME.matcher(ending.model()).matches()) {
            details.put("gen_ai.response.model", ending.model());
        }
        if (ending.finishReason() != null) {
            String reason = ending.finishReason().toLowerCase(Locale.ROOT);
            details.put("gen_ai.response.finish_reasons", List.of(REASONS.contains(reason) ? reason : OTHER));
        }
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

    /** Attributes of the span alone: names and ids as texts or lists of them, counts as {@code Long}, and booleans. */
    Map<String, Object> details() {
        return Collections.unmodifiableMap(details);
    }
}
