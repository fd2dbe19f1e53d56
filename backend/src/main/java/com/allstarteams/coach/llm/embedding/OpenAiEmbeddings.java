package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.llm.provider.VendorError;
import com.allstarteams.coach.llm.provider.VendorFailures;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Embeds at OpenAI, or at anybody who speaks its protocol. One request, no retry, no redirect. */
final class OpenAiEmbeddings implements EmbeddingProvider, AutoCloseable {

    /** Before the name, so that it is told from the same name elsewhere. */
    static final String PREFIX = "openai:";

    private static final VendorFailures FAILURES =
            new VendorFailures("COACH_OPENAI_API_KEY", "COACH_OPENAI_EMBEDDING_MODEL", "COACH_OPENAI_BASE_URL");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long LONGEST_BODY = 1 << 20;

    private final URI address;
    private final String key;
    private final String model;
    private final HttpClient client;

    /**
     * @param base such as {@code https://api.openai.com/v1}, without a slash at its end
     * @param key empty when the server wants none
     */
    OpenAiEmbeddings(URI base, String key, String model) {
        this.address = URI.create(base + "/embeddings");
        this.key = key;
        this.model = model;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public String model() {
        return PREFIX + model;
    }

    @Override
    public OptionalInt dimensions() {
        return switch (model) {
            case "text-embedding-3-small", "text-embedding-ada-002" -> OptionalInt.of(1_536);
            case "text-embedding-3-large" -> OptionalInt.of(3_072);
            default -> OptionalInt.empty();
        };
    }

    @Override
    public Embedding embed(String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("model", model, "input", text, "encoding_format", "float"))));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<String> response = RemoteAnswer.await(
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_BODY)),
                FAILURES::connection);
        if (response.statusCode() != 200) {
            throw FAILURES.status(response.statusCode(), VendorError.parse(response.body()));
        }
        return read(response.body());
    }

    private static Embedding read(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return new Embedding(
                    RemoteAnswer.vector(answer.path("data").path(0).path("embedding")),
                    answer.path("usage").path("prompt_tokens").asInt(0));
        } catch (JacksonException unreadable) {
            throw FAILURES.broken("holds no vector");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
