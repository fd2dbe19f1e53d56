package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.bedrock.BedrockFailures;
import com.allstarteams.coach.llm.provider.Embedding;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Embeds with Amazon Titan at Bedrock. */
final class TitanEmbeddings implements EmbeddingProvider {

    static final String V1 = "amazon.titan-embed-text-v1";
    static final String V2 = "amazon.titan-embed-text-v2:0";
    static final Set<String> MODELS = Set.of(V1, V2);

    private static final BedrockFailures FAILURES = BedrockFailures.ofModelIn("BEDROCK_EMBEDDING_MODEL");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int V1_DIMENSIONS = 1_536;
    private static final int V2_DIMENSIONS = 1_024;

    private final Supplier<BedrockRuntimeAsyncClient> client;
    private final String model;

    /** @param model one of {@link #MODELS} */
    TitanEmbeddings(Supplier<BedrockRuntimeAsyncClient> client, String model) {
        this.client = client;
        this.model = model;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public OptionalInt dimensions() {
        return OptionalInt.of(model.equals(V1) ? V1_DIMENSIONS : V2_DIMENSIONS);
    }

    @Override
    public Embedding embed(String text) {
        Map<String, Object> body = model.equals(V1)
                ? Map.of("inputText", text)
                : Map.of("inputText", text, "dimensions", V2_DIMENSIONS, "normalize", true);
        SdkBytes answer = RemoteAnswer.await(
                        client.get()
                                .invokeModel(request -> request.modelId(model)
                                        .contentType("application/json")
                                        .accept("application/json")
                                        .body(SdkBytes.fromUtf8String(JSON.writeValueAsString(body)))),
                        FAILURES::of)
                .body();
        return read(answer);
    }

    private static Embedding read(SdkBytes body) {
        try {
            JsonNode answer = JSON.readTree(body.asUtf8String());
            return new Embedding(
                    RemoteAnswer.vector(answer.path("embedding")),
                    answer.path("inputTextTokenCount").asInt(0));
        } catch (JacksonException unreadable) {
            throw FAILURES.broken("holds no vector");
        }
    }
}
