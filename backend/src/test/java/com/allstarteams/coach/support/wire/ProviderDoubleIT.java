package com.allstarteams.coach.support.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.wire.Call.Outcome;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocols over HTTP/1.1, seen by a client that knows no vendor. */
class ProviderDoubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CHAT = """
            {"model":"asked-model","max_tokens":50,"stream":true,"stream_options":{"include_usage":true},
             "messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Hello there"}]}""";

    private final HttpClient client = HttpClient.newHttpClient();
    private ProviderDouble vendor = ProviderDouble.start(Protocol.OPENAI);

    @AfterEach
    void closeDouble() {
        vendor.close();
    }

    @Test
    void streamsAsOpenAi() throws Exception {
        vendor.play(Script.says("Good ", "morning \"ä\"").usage(100, 20, 60, 0));

        HttpResponse<String> answer = post("/chat/completions", CHAT);

        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        List<String> frames = frames(answer.body());
        assertThat(frames).last().isEqualTo("data: [DONE]");
        assertThat(contents(frames, "choices", "delta", "content")).isEqualTo("Good morning \"ä\"");
        JsonNode usage = json(frames.get(frames.size() - 2));
        assertThat(usage.path("choices")).isEmpty();
        assertThat(usage.path("usage").path("prompt_tokens").asInt()).isEqualTo(100);
        assertThat(usage.path("usage")
                        .path("prompt_tokens_details")
                        .path("cached_tokens")
                        .asInt())
                .isEqualTo(60);
        Call call = vendor.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v1/chat/completions");
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).isEqualTo(CHAT);
        assertThat(call.outcome()).isEqualTo(Outcome.ENDED);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(vendor.baseUri() + path))
                .timeout(PATIENCE)
                .headers("content-type", "application/json", "x-api-key", "key", "anthropic-version", "2023-06-01")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static List<String> frames(String body) {
        return List.of(body.split("\n\n"));
    }

    private static JsonNode json(String frame) {
        return JSON.readTree(frame.substring(frame.indexOf('{')));
    }

    private static String contents(List<String> frames, String list, String delta, String text) {
        StringBuilder contents = new StringBuilder();
        for (String frame : frames) {
            if (frame.contains("{")) {
                contents.append(
                        json(frame).path(list).path(0).path(delta).path(text).asString(""));
            }
        }
        return contents.toString();
    }
}
