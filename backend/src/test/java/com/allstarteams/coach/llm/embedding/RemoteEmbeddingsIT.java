package com.allstarteams.coach.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.llm.budget.EmbeddingAccount;
import com.allstarteams.coach.llm.budget.MadeCall;
import com.allstarteams.coach.llm.call.CallSettings;
import com.allstarteams.coach.llm.call.EmbeddingCalls;
import com.allstarteams.coach.llm.provider.Embedding;
import com.allstarteams.coach.llm.provider.ProviderHealth.State;
import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.support.wire.Call;
import com.allstarteams.coach.support.wire.Call.Outcome;
import com.allstarteams.coach.support.wire.ProviderDouble;
import com.allstarteams.coach.support.wire.ProviderDouble.Protocol;
import com.allstarteams.coach.support.wire.Script;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

/** Embedding models of providers, against doubles that speak their protocols. */
class RemoteEmbeddingsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private static final Tenant MEMBER = new Tenant(new OrganisationId(new UUID(1, 1)), new MemberId(new UUID(2, 2)));

    private final Ledger ledger = new Ledger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EmbeddingCalls embeddingCalls = new EmbeddingCalls(
            new CallTelemetry(ObservationRegistry.NOOP, meters),
            ledger,
            new CallSettings(256, 4, Duration.ofSeconds(10), Duration.ofSeconds(60)),
            meters,
            Clock.systemUTC());
    private final ProviderDouble openAi = ProviderDouble.start(Protocol.OPENAI);
    private final ProviderDouble bedrock = ProviderDouble.start(Protocol.BEDROCK);
    private final ConfiguredEmbedders embedders = new ConfiguredEmbedders(
            new EmbeddingSettings(new MockEnvironment()
                    .withProperty("AWS_REGION", "eu-west-1")
                    .withProperty(
                            "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
                            bedrock.baseUri().toString())
                    .withProperty("COACH_OPENAI_API_KEY", "sk-double")
                    .withProperty("COACH_OPENAI_BASE_URL", openAi.baseUri().toString())),
            new NoLocalModel(),
            embeddingCalls);

    @BeforeAll
    static void giveCredentials() {
        CREDENTIALS.forEach(name -> System.setProperty(name, "double"));
    }

    @AfterAll
    static void takeCredentials() {
        CREDENTIALS.forEach(System::clearProperty);
    }

    @AfterEach
    void close() throws Exception {
        embedders.close();
        embeddingCalls.close();
        openAi.close();
        bedrock.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openai:text-embedding-3-small, 1536",
        "openai:text-embedding-3-large, 3072",
        "openai:somebody-elses, 1536",
        "amazon.titan-embed-text-v1, 1536",
        "amazon.titan-embed-text-v2:0, 1024"
    })
    void givesVectorsOfUnitLengthThatTellTextsApart(String model, int dimensions) {
        TextEmbedder embedder = embedders.find(model).orElseThrow();

        float[] passage = embedder.embedPassage("Flow is where challenge and skill meet.");
        float[] question = embedder.embedQuestion(MEMBER, "Where do challenge and skill meet?");
        float[] other = embedder.embedQuestion(MEMBER, "Invoices of last month");

        assertThat(embedder.model()).isEqualTo(model);
        assertThat(passage).hasSize(dimensions);
        assertThat(cosine(passage, passage)).isCloseTo(1, within(1e-4));
        assertThat(cosine(passage, question)).isGreaterThan(cosine(passage, other) + 0.2);
    }

    @Test
    void asksInTheProvidersOwnWords() {
        embed("openai:text-embedding-3-small");
        embed("amazon.titan-embed-text-v1");
        embed("amazon.titan-embed-text-v2:0");

        Call call = openAi.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v1/embeddings");
        assertThat(call.headers()).containsEntry("authorization", "Bearer sk-double");
        assertThat(bedrock.calls())
                .extracting(Call::path)
                .containsExactly(
                        "/model/amazon.titan-embed-text-v1/invoke", "/model/amazon.titan-embed-text-v2%3A0/invoke");
        assertThat(new String(bedrock.calls().getLast().body(), StandardCharsets.UTF_8))
                .contains("\"dimensions\":1024", "\"normalize\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request_error, REFUSED",
        "401, invalid_api_key, CREDENTIALS",
        "404, model_not_found, UNKNOWN_MODEL",
        "429, rate_limit_exceeded, BUSY",
        "429, insufficient_quota, SPEND_LIMIT",
        "500, server_error, BROKEN",
        "503, server_error, BUSY"
    })
    void tellsWhatOpenAiRefuses(int status, String code, Kind kind) {
        openAi.play(Script.status(status, code).echoing());

        ModelFailure failure = failureOf("openai:text-embedding-3-small");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageNotContaining("private").hasMessageNotContaining("sk-");
        assertThat(openAi.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, ValidationException, REFUSED",
        "403, AccessDeniedException, CREDENTIALS",
        "404, ResourceNotFoundException, UNKNOWN_MODEL",
        "429, ThrottlingException, BUSY",
        "500, InternalServerException, BROKEN"
    })
    void tellsWhatBedrockRefusesAndDoesNotRepeat(int status, String code, Kind kind) {
        bedrock.play(Script.status(status, code).echoing());

        ModelFailure failure = failureOf("amazon.titan-embed-text-v2:0");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageNotContaining("private");
        assertThat(bedrock.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"OPENAI", "BEDROCK"})
    void survivesAConnectionThatBreaks(Protocol protocol) {
        (protocol == Protocol.OPENAI ? openAi : bedrock).play(Script.hangsUp());

        ModelFailure failure = failureOf(
                protocol == Protocol.OPENAI ? "openai:text-embedding-3-small" : "amazon.titan-embed-text-v2:0");

        assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void endsTheCallWhenItsCallerIsInterrupted() throws Exception {
        openAi.play(Script.says().firstAfter(Duration.ofMinutes(1)));
        bedrock.play(Script.says().firstAfter(Duration.ofMinutes(1)));

        cancelsItsCall(openAi, () -> embed("openai:text-embedding-3-small"));
        cancelsItsCall(bedrock, () -> embed("amazon.titan-embed-text-v2:0"));
    }

    @Test
    void refusesAnAnswerWithoutAVector() {
        openAi.play(Script.says().cutAfterBytes(40));
        assertThat(failureOf("openai:text-embedding-3-small").kind()).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "openai:text-embedding-3-small, 401, invalid_api_key, COACH_OPENAI_API_KEY was refused",
        "openai:text-embedding-3-small, 404, model_not_found, what COACH_OPENAI_EMBEDDING_MODEL or",
        "amazon.titan-embed-text-v2:0, 403, AccessDeniedException, the AWS role or key",
        "amazon.titan-embed-text-v2:0, 404, ResourceNotFoundException, what BEDROCK_EMBEDDING_MODEL or AWS_REGION"
    })
    void namesTheSettingToLookAt(String model, int status, String code, String words) {
        (model.startsWith("openai") ? openAi : bedrock).play(Script.status(status, code));

        ModelFailure failure = failureOf(model);

        assertThat(failure).hasMessageContaining(words);
        assertThat(embeddingCalls.reports()).singleElement().satisfies(report -> {
            assertThat(report.state()).isEqualTo(State.FAILING);
            assertThat(report.message()).isEqualTo(failure.getMessage());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "openai:text-embedding-3-small, text-embedding-3-small",
        "amazon.titan-embed-text-v1,",
        "amazon.titan-embed-text-v2:0,"
    })
    void tellsTheTokensThatTheProviderCounted(String model, @Nullable String requested) {
        embedders.find(model).orElseThrow().embedQuestion(MEMBER, "Where do challenge and skill meet?");

        MadeCall call = ledger.next();
        assertThat(call.model()).isEqualTo(requested == null ? model : requested);
        assertThat(call.outcome()).isEqualTo(MadeCall.Outcome.COMPLETED);
        assertThat(call.usage().inputTokens()).isPositive();
        assertThat(call.usage().outputTokens()).isZero();
    }

    @Test
    void findsOnlyModelsTheSettingsReach() throws Exception {
        try (ConfiguredEmbedders bare = new ConfiguredEmbedders(
                new EmbeddingSettings(new MockEnvironment()), new NoLocalModel(), embeddingCalls)) {
            assertThat(bare.configured().model()).isEqualTo("local");
            assertThat(bare.find("openai:text-embedding-3-small")).isEmpty();
            assertThat(bare.find("amazon.titan-embed-text-v1")).isEmpty();
        }
        assertThat(embedders.find("nobodys-model")).isEmpty();
    }

    private void cancelsItsCall(ProviderDouble provider, Callable<float[]> call) {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<float[]> answer = thread.submit(call);
            Awaitility.await().atMost(PATIENCE).until(() -> !provider.calls().isEmpty());

            answer.cancel(true);

            assertThat(provider.calls().getFirst().outcomeWithin(PATIENCE)).isEqualTo(Outcome.CANCELLED);
        }
    }

    private ModelFailure failureOf(String model) {
        return catchThrowableOfType(ModelFailure.class, () -> embed(model));
    }

    private float[] embed(String model) {
        return embedders.find(model).orElseThrow().embedPassage("a private thought");
    }

    private static double cosine(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(at -> (double) one[at] * other[at])
                .sum();
    }

    /** Admits everybody and keeps what was done. */
    private static final class Ledger implements EmbeddingAccount {

        private final BlockingQueue<MadeCall> calls = new LinkedBlockingQueue<>();

        MadeCall next() {
            return Objects.requireNonNull(Awaitility.await().atMost(PATIENCE).until(calls::poll, Objects::nonNull));
        }

        @Override
        public void admit(@Nullable Tenant member) {}

        @Override
        public void settle(@Nullable Tenant member, MadeCall call) {
            calls.add(call);
        }
    }

    /** Stands where the local model is; nobody asks it here. */
    private static final class NoLocalModel implements EmbeddingProvider {

        @Override
        public String model() {
            return "local";
        }

        @Override
        public OptionalInt dimensions() {
            return OptionalInt.empty();
        }

        @Override
        public Embedding embed(String text) {
            throw new UnsupportedOperationException();
        }
    }
}
