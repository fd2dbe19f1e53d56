package com.allstarteams.coach.llm.embedding;

import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.llm.TextEmbedders;
import com.allstarteams.coach.llm.call.EmbeddingCalls;
import com.allstarteams.coach.llm.embedding.CheckedEmbedder.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/** Makes embedders from the settings, each model's once and at its first use. */
@Component
class ConfiguredEmbedders implements TextEmbedders, AutoCloseable {

    private final EmbeddingSettings settings;
    private final EmbeddingProvider local;
    private final EmbeddingCalls calls;
    private final Map<String, Optional<TextEmbedder>> embedders = new ConcurrentHashMap<>();
    private final List<AutoCloseable> clients = new CopyOnWriteArrayList<>();
    private final SingletonSupplier<BedrockRuntimeAsyncClient> bedrock = SingletonSupplier.of(this::bedrock);

    ConfiguredEmbedders(EmbeddingSettings settings, EmbeddingProvider local, EmbeddingCalls calls) {
        this.settings = settings;
        this.local = local;
        this.calls = calls;
    }

    @Override
    public TextEmbedder configured() {
        return find(settings.remoteModel().orElseGet(local::model)).orElseThrow();
    }

    @Override
    public Optional<TextEmbedder> find(String model) {
        return embedders.computeIfAbsent(model, this::embedder);
    }

    private Optional<TextEmbedder> embedder(String model) {
        if (model.equals(local.model())) {
            return Optional.of(new CheckedEmbedder(local, Way.HERE));
        }
        if (TitanEmbeddings.MODELS.contains(model) && settings.region().isPresent()) {
            EmbeddingCalls.Line line = calls.to("aws.bedrock", model);
            return Optional.of(new CheckedEmbedder(new TitanEmbeddings(bedrock, model), line::ask));
        }
        if (model.startsWith(OpenAiEmbeddings.PREFIX) && settings.reachesOpenAi()) {
            String requested = model.substring(OpenAiEmbeddings.PREFIX.length());
            OpenAiEmbeddings openAi = new OpenAiEmbeddings(settings.openAiAddress(), settings.openAiKey(), requested);
            clients.add(openAi);
            EmbeddingCalls.Line line = calls.to("openai", requested);
            return Optional.of(new CheckedEmbedder(openAi, line::ask));
        }
        return Optional.empty();
    }

    private BedrockRuntimeAsyncClient bedrock() {
        BedrockRuntimeAsyncClient client = BedrockRuntimeAsyncClient.builder()
                .region(Region.of(settings.region().orElseThrow()))
                .applyMutation(builder -> settings.bedrockAddress().ifPresent(builder::endpointOverride))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(calls.atOnce()))
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
