package com.allstarteams.coach.support.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.allstarteams.coach.support.wire.Call.Outcome;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Bedrock protocol, seen by Amazon's own client. */
class BedrockDoubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MODEL = "eu.anthropic.claude-sonnet-4-5-20250929-v1:0";

    private final ProviderDouble vendor = ProviderDouble.start(Protocol.BEDROCK);
    private final BedrockRuntimeAsyncClient client = BedrockRuntimeAsyncClient.builder()
            .endpointOverride(vendor.baseUri())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
            .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(300))
            .overrideConfiguration(settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
    private final List<String> heard = new ArrayList<>();
    private final AtomicReference<TokenUsage> usage = new AtomicReference<>();

    @AfterEach
    void closeBoth() {
        client.close();
        vendor.close();
    }

    @Test
    void streamsConversations() {
        vendor.play(Script.says("Good ", "morning \"ä\"").usage(100, 20, 60, 30));

        converse().join();

        assertThat(heard).containsExactly("Good ", "morning \"ä\"");
        assertThat(usage.get().inputTokens()).isEqualTo(10);
        assertThat(usage.get().outputTokens()).isEqualTo(20);
        assertThat(usage.get().cacheReadInputTokens()).isEqualTo(60);
        assertThat(usage.get().cacheWriteInputTokens()).isEqualTo(30);
        Call call = vendor.calls().getFirst();
        assertThat(call.path()).isEqualTo("/model/eu.anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse-stream");
        assertThat(call.headers().get("authorization")).startsWith("AWS4-HMAC-SHA256");
        assertThat(call.outcome()).isEqualTo(Outcome.ENDED);
    }

    @Test
    void failsBeforeTheStream() {
        vendor.play(Script.status(429, "ThrottlingException"), Script.status(400, "ValidationException"));

        assertThatThrownBy(() -> converse().join()).hasCauseInstanceOf(ThrottlingException.class);
        assertThatThrownBy(() -> converse().join()).hasCauseInstanceOf(ValidationException.class);
    }

    @Test
    void failsInsideTheStream() {
        vendor.play(Script.says("Good ").thenError("throttlingException"));

        assertThatThrownBy(() -> converse().join()).hasCauseInstanceOf(ThrottlingException.class);

        assertThat(heard).containsExactly("Good ");
    }

    @Test
    void breaksFrames() {
        for (Script script : List.of(
                Script.says("Good ", "morning").withGarbage(),
                Script.says("Good ", "morning").withBadCrc(),
                Script.hangsUp())) {
            vendor.play(script);

            assertThat(catchThrowable(
                            () -> converse().orTimeout(10, TimeUnit.SECONDS).join()))
                    .as(script.toString())
                    .isInstanceOf(CompletionException.class);
        }
    }

    /** Amazon's client may call an answer complete that was reset in the middle; only the missing end tells. */
    @Test
    void cutsStreams() {
        vendor.play(Script.says("Good ", "morning").cutAfterBytes(350));

        converse()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(failure -> null)
                .join();

        assertThat(heard).containsExactly("Good ");
        assertThat(usage).hasNullValue();
        assertThat(vendor.calls().getFirst().outcome()).isEqualTo(Outcome.ENDED);
    }

    @Test
    void sendsBytesThatAreNoText() {
        vendor.play(Script.says("Good").withInvalidUtf8());

        assertThatThrownBy(() -> converse().join()).isInstanceOf(CompletionException.class);
    }

    @Test
    void dripsBytes() {
        vendor.play(Script.says("Good ", "morning").drip(Duration.ofNanos(1)));

        converse().join();

        assertThat(heard).containsExactly("Good ", "morning");
    }

    @Test
    void saysNothing() {
        vendor.play(Script.empty());

        converse().join();

        assertThat(heard).isEmpty();
    }

    @Test
    void noticesThatTheClientLeftBeforeTheFirstToken() {
        for (Script waiting : List.of(
                Script.says("late").firstAfter(PATIENCE),
                Script.says("late").firstAfter(PATIENCE).headAtOnce())) {
            vendor.play(waiting);
            CompletableFuture<Void> conversation = converse();
            Call call = firstCall();

            conversation.cancel(true);

            assertThat(call.outcomeWithin(Duration.ofSeconds(5))).isEqualTo(Outcome.CANCELLED);
        }
    }

    private Call firstCall() {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (vendor.calls().isEmpty() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return vendor.calls().getFirst();
    }

    @Test
    void embedsAsTitan() {
        JsonNode first = embed("amazon.titan-embed-text-v1", "planning a release");
        JsonNode second = embed("amazon.titan-embed-text-v2:0", "planning a release");

        assertThat(first.path("embedding")).hasSize(1_536);
        assertThat(second.path("embedding")).hasSize(1_024);
        assertThat(second.path("inputTextTokenCount").asInt()).isEqualTo(3);
        assertThat(first).isEqualTo(embed("amazon.titan-embed-text-v1", "planning a release"));
    }

    @Test
    void refusesToEmbedTooMuch() {
        assertThatThrownBy(() -> embed("amazon.titan-embed-text-v1", "word ".repeat(9_000)))
                .hasCauseInstanceOf(ValidationException.class);
    }

    @Test
    void playsManyStreamsAtOnce() {
        vendor.play(Script.says("a ", "b ", "c ", "d ", "e ").gap(Duration.ofMillis(20)));

        List<CompletableFuture<Void>> conversations =
                IntStream.range(0, 256).mapToObj(any -> converse()).toList();
        conversations.forEach(CompletableFuture::join);

        assertThat(vendor.calls()).hasSize(256).allMatch(call -> call.outcome() == Outcome.ENDED);
    }

    private CompletableFuture<Void> converse() {
        ConverseStreamResponseHandler handler = ConverseStreamResponseHandler.builder()
                .onError(failure -> {})
                .subscriber(ConverseStreamResponseHandler.Visitor.builder()
                        .onContentBlockDelta(delta -> {
                            synchronized (heard) {
                                heard.add(delta.delta().text());
                            }
                        })
                        .onMetadata(metadata -> usage.set(metadata.usage()))
                        .build())
                .build();
        return client.converseStream(
                request -> request.modelId(MODEL)
                        .messages(Message.builder()
                                .role(ConversationRole.USER)
                                .content(ContentBlock.fromText("Hello there"))
                                .build()),
                handler);
    }

    private JsonNode embed(String model, String text) {
        JsonMapper json = new JsonMapper();
        byte[] body = json.writeValueAsBytes(Map.of("inputText", text));
        return json.readTree(
                client.invokeModel(request -> request.modelId(model).body(SdkBytes.fromByteArray(body)))
                        .join()
                        .body()
                        .asByteArray());
    }
}
