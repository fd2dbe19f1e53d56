package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.llm.TextEmbedders;
import com.allstarteams.coach.llm.telemetry.CallTelemetry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/** Makes embedders from the settings, each model's once and at its first use. */
@Component
class ConfiguredEmbedders implements TextEmbedders, AutoCloseable {

    private final EmbeddingSettings settings;
    private final EmbeddingProvider local;
    private final CallTelemetry telemetry;
    private final Map<String, Optional<TextEmbedder>> embedders = new ConcurrentHashMap<>();
    private final List<AutoCloseable> clients = new CopyOnWriteArrayList<>();
    private final SingletonSupplier<BedrockRuntimeAsyncClient> bedrock = SingletonSupplier.of(this::bedrock);

    ConfiguredEmbedders(EmbeddingSettings settings, EmbeddingProvider local, CallTelemetry telemetry) {
        this.settings = settings;
        this.local = local;
        this.telemetry = telemetry;
    }

    @Override
    public TextEmbedder configured() {
        return find(settings.remoteModel().orElseGet(local::model)).orElseThrow();
    }

    @Override
    public Optional<TextEmbedder> find(String model) {
        return embedders.computeIfAbsent(model, name -> provider(name).map(CheckedEmbedder::new));
    }

    private Optional<EmbeddingProvider> provider(String model) {
        if (model.equals(local.model())) {
            return Optional.of(local);
        }
        if (TitanEmbeddings.MODELS.contains(model) && settings.region().isPresent()) {
            return Optional.of(
                    new ObservedEmbeddings(new TitanEmbeddings(bedrock, model), "aws.bedrock", model, telemetry));
        }
        if (model.startsWith(OpenAiEmbeddings.PREFIX) && settings.reachesOpenAi()) {
            String requested = model.substring(OpenAiEmbeddings.PREFIX.length());
            OpenAiEmbeddings openAi = new OpenAiEmbeddings(settings.openAiAddress(), settings.openAiKey(), requested);
            clients.add(openAi);
            return Optional.of(new ObservedEmbeddings(openAi, "openai", requested, telemetry));
        }
        return Optional.empty();
    }

    private BedrockRuntimeAsyncClient bedrock() {
        BedrockRuntimeAsyncClient client = BedrockRuntimeAsyncClient.builder()
                .region(Region.of(settings.region().orElseThrow()))
                .applyMutation(builder -> settings.bedrockAddress().ifPresent(builder::endpointOverride))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        clients.add(client);
        return client;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
    }
}
