package com.allstarteams.coach.support.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.support.wire.Call.Outcome;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocols over HTTP/1.1, seen by a client that knows no vendor. */
class ProviderDoubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CHAT = """
            {"model":"asked-model","max_tokens":50,"stream":true,"stream_options":{"include_usage":true},
             "messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Hello there"}]}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Protocol protocol = Protocol.OPENAI;
    private ProviderDouble vendor = ProviderDouble.start(protocol);

    @AfterEach
    void closeBoth() {
        client.shutdownNow();
        vendor.close();
    }

    @Test
    void streamsAsOpenAi() throws Exception {
        vendor.play(Script.says("Good ", "morning \"ä\"").usage(100, 20, 60, 0));

        HttpResponse<String> answer = chat();

        assertThat(answer.headers().firstValue("content-type")).hasValue("text/event-stream; charset=utf-8");
        List<JsonNode> events = events(answer.body());
        assertThat(answer.body()).endsWith("data: [DONE]\n\n");
        assertThat(texts(events, "/choices/0/delta/content")).isEqualTo("Good morning \"ä\"");
        JsonNode usage = events.getLast();
        assertThat(usage.at("/choices")).isEmpty();
        assertThat(usage.at("/usage/prompt_tokens").asInt()).isEqualTo(100);
        assertThat(usage.at("/usage/prompt_tokens_details/cached_tokens").asInt())
                .isEqualTo(60);
        Call call = vendor.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v1/chat/completions");
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).isEqualTo(CHAT);
        assertThat(call.headers()).containsEntry("x-api-key", "key");
        assertThat(call.outcome()).isEqualTo(Outcome.ENDED);
    }

    @Test
    void embedsAsOpenAi() throws Exception {
        JsonNode floats =
                JSON.readTree(post("/embeddings", "{\"model\":\"text-embedding-3-small\",\"input\":[\"one\",\"two\"]}")
                        .body());
        JsonNode base64 = JSON.readTree(post(
                        "/embeddings",
                        "{\"model\":\"text-embedding-3-small\",\"input\":\"two\",\"encoding_format\":\"base64\"}")
                .body());

        assertThat(floats.at("/data/1/embedding")).hasSize(1_536);
        byte[] packed =
                Base64.getDecoder().decode(base64.at("/data/0/embedding").asString());
        assertThat(ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getFloat())
                .isEqualTo(floats.at("/data/1/embedding/0").floatValue());
        assertThat(floats.at("/usage/prompt_tokens").asInt()).isEqualTo(2);
    }

    @Test
    void streamsAsAnthropic() throws Exception {
        become(Protocol.ANTHROPIC);
        vendor.play(Script.says("Good ", "morning").usage(100, 20, 60, 30));

        String answer = chat().body();

        assertThat(answer.lines().filter(line -> line.startsWith("event: ")))
                .containsExactly(
                        "event: message_start",
                        "event: content_block_start",
                        "event: ping",
                        "event: content_block_delta",
                        "event: content_block_delta",
                        "event: content_block_stop",
                        "event: message_delta",
                        "event: message_stop");
        List<JsonNode> events = events(answer);
        assertThat(texts(events, "/delta/text")).isEqualTo("Good morning");
        JsonNode usage = events.getFirst().at("/message/usage");
        assertThat(usage.path("input_tokens").asInt()).isEqualTo(10);
        assertThat(usage.path("cache_read_input_tokens").asInt()).isEqualTo(60);
        assertThat(usage.path("cache_creation_input_tokens").asInt()).isEqualTo(30);
        assertThat(events.get(6).at("/usage/output_tokens").asInt()).isEqualTo(20);
    }

    @Test
    void streamsAsOllama() throws Exception {
        become(Protocol.OLLAMA);
        vendor.play(Script.says("Good ", "morning").usage(100, 20, 0, 0));

        List<JsonNode> events = events(chat().body());

        assertThat(texts(events, "/message/content")).isEqualTo("Good morning");
        assertThat(events.getLast().path("done").asBoolean()).isTrue();
        assertThat(events.getLast().path("prompt_eval_count").asInt()).isEqualTo(100);
        assertThat(events.getLast().path("eval_count").asInt()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BEDROCK")
    void failsBeforeAndInsideTheStream(Protocol spoken) throws Exception {
        become(spoken);
        vendor.play(Script.status(429, "too_busy"), Script.says("Good ").thenError("too_busy"));

        HttpResponse<String> before = chat();
        HttpResponse<String> inside = chat();

        assertThat(before.statusCode()).isEqualTo(429);
        assertThat(JSON.readTree(before.body()).path("error").toString()).contains("too_busy");
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.body()).contains("Good ");
        assertThat(events(inside.body()).getLast().path("error").toString()).contains("too_busy");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BEDROCK")
    void resetsConnections(Protocol spoken) {
        become(spoken);
        for (Script script : List.of(
                Script.hangsUp(),
                Script.says("Good morning").cutAfterBytes(0),
                Script.says("Good morning").cutAfterBytes(90))) {
            vendor.play(script);

            assertThatThrownBy(this::chat).isInstanceOf(IOException.class);
            assertThat(vendor.calls().getFirst().outcome()).isEqualTo(Outcome.ENDED);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BEDROCK")
    void sendsWhatNobodyCanRead(Protocol spoken) throws Exception {
        become(spoken);

        vendor.play(Script.says("Good", "bye").withGarbage());
        assertThat(chat().body()).contains("Good", "Bad gateway", "bye");
        vendor.play(Script.says("Good", "bye").withBadCrc());
        assertThatThrownBy(() -> events(chat().body())).hasMessageContaining("end-of-input");
        vendor.play(Script.says("Good", "bye").withInvalidUtf8());
        assertThat(client.send(chatRequest(), BodyHandlers.ofByteArray()).body())
                .containsSequence('G', 'o', 'o', 'd', 0xC3, '(', '"');
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BEDROCK")
    void echoesWhatItWasSent(Protocol spoken) throws Exception {
        become(spoken);
        vendor.play(Script.empty(), Script.empty().echoing());

        String silent = chat().body();
        String echo = chat().body();

        assertThat(silent).doesNotContain("kind");
        assertThat(echo).contains("kind.", "there");
    }

    @Test
    void dripsBytes() throws Exception {
        vendor.play(Script.says("Good ", "morning").drip(Duration.ofNanos(1)));

        assertThat(texts(events(chat().body()), "/choices/0/delta/content")).isEqualTo("Good morning");
    }

    @Test
    void refusesWhatTheVendorWouldRefuse() throws Exception {
        assertThat(post("/chat/completion", CHAT).statusCode()).isEqualTo(404);
        assertThat(post("/chat/completions", "{}").statusCode()).isEqualTo(400);
        assertThat(post("/chat/completions", "no JSON").statusCode()).isEqualTo(400);
    }

    @Test
    void noticesThatTheClientLeftBeforeTheFirstToken() {
        for (Script waiting : List.of(
                Script.says("late").firstAfter(PATIENCE),
                Script.says("late").firstAfter(PATIENCE).headAtOnce())) {
            vendor.play(waiting);
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(chatRequest(), BodyHandlers.ofString());
            Call call = firstCall();

            answer.cancel(true);

            assertThat(call.outcomeWithin(Duration.ofSeconds(5))).isEqualTo(Outcome.CANCELLED);
        }
    }

    @Test
    void talksUntilTheClientLeaves() throws Exception {
        vendor.play(Script.endless("and on "));

        try (InputStream answer =
                client.send(chatRequest(), BodyHandlers.ofInputStream()).body()) {
            assertThat(new String(answer.readNBytes(100_000), StandardCharsets.UTF_8))
                    .contains("and on ");
        }

        assertThat(firstCall().outcomeWithin(Duration.ofSeconds(5))).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void playsManyStreamsAtOnce() {
        vendor.play(Script.says("a ", "b ", "c ", "d ", "e ").gap(Duration.ofMillis(20)));

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 256)
                .mapToObj(any -> client.sendAsync(chatRequest(), BodyHandlers.ofString()))
                .toList();
        answers.forEach(CompletableFuture::join);

        assertThat(vendor.calls()).hasSize(256).allMatch(call -> call.outcome() == Outcome.ENDED);
    }

    private void become(Protocol other) {
        vendor.close();
        protocol = other;
        vendor = ProviderDouble.start(other);
    }

    private Call firstCall() {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (vendor.calls().isEmpty() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return vendor.calls().getFirst();
    }

    private HttpResponse<String> chat() throws IOException, InterruptedException {
        return client.send(chatRequest(), BodyHandlers.ofString());
    }

    private HttpRequest chatRequest() {
        String path = switch (protocol) {
            case OPENAI -> "/chat/completions";
            case ANTHROPIC -> "/v1/messages";
            case OLLAMA -> "/api/chat";
            case BEDROCK -> throw new IllegalArgumentException("Bedrock has a client and a test of its own");
        };
        return request(path, CHAT);
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

    /** The JSON documents of a stream of server-sent events or lines. */
    private static List<JsonNode> events(String body) {
        return body.lines()
                .filter(line -> line.contains("{"))
                .map(line -> JSON.readTree(line.substring(line.indexOf('{'))))
                .toList();
    }

    private static String texts(List<JsonNode> events, String pointer) {
        return String.join(
                "", events.stream().map(event -> event.at(pointer).asString("")).toList());
    }
}
