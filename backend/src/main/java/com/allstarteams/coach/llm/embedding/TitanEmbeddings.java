package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
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
    public float[] embed(String text) {
        Map<String, Object> body = model.equals(V1)
                ? Map.of("inputText", text)
                : Map.of("inputText", text, "dimensions", V2_DIMENSIONS, "normalize", true);
        SdkBytes answer = RemoteAnswer.await(
                        client.get()
                                .invokeModel(request -> request.modelId(model)
                                        .contentType("application/json")
                                        .accept("application/json")
                                        .body(SdkBytes.fromUtf8String(JSON.writeValueAsString(body)))),
                        TitanEmbeddings::failure)
                .body();
        return read(answer);
    }

    private static ModelFailure failure(Throwable cause) {
        return cause instanceof AwsServiceException refused
                ? RemoteAnswer.refused("Bedrock", refused.statusCode(), false)
                : new ModelFailure(
                        Kind.BROKEN,
                        "No embedding from Bedrock: " + cause.getClass().getSimpleName());
    }

    private static float[] read(SdkBytes body) {
        try {
            JsonNode values = JSON.readTree(body.asUtf8String()).path("embedding");
            float[] vector = new float[values.size()];
            for (int at = 0; at < vector.length; at++) {
                vector[at] = values.path(at).floatValue();
            }
            return vector;
        } catch (JacksonException unreadable) {
            throw new ModelFailure(Kind.BROKEN, "Bedrock answered an embedding call with no vector");
        }
    }
}
