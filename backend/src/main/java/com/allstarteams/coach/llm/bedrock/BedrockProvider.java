package com.allstarteams.coach.llm.bedrock;

import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.provider.ModelProvider;
import java.time.Duration;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;

/** Streams Converse calls. The SDK's own retries are off. */
final class BedrockProvider implements ModelProvider, AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    /** What an unread answer may take of memory on its way. */
    private static final int WINDOW_BYTES = 128 * 1024;

    private final BedrockAccount account;
    private final BedrockRuntimeAsyncClient client;

    /** @param calls that may run at once */
    BedrockProvider(BedrockAccount account, int calls) {
        this.account = account;
        this.client = client(account, calls);
    }

    private static BedrockRuntimeAsyncClient client(BedrockAccount account, int calls) {
        BedrockRuntimeAsyncClientBuilder builder = BedrockRuntimeAsyncClient.builder()
                .region(Region.of(account.region()))
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .maxConcurrency(calls)
                        .http2Configuration(http -> http.initialWindowSize(WINDOW_BYTES)));
        if (account.endpoint() != null) {
            builder.endpointOverride(account.endpoint());
        }
        return builder.build();
    }

    @Override
    public String provider() {
        return "aws.bedrock";
    }

    @Override
    public String modelId() {
        return account.model();
    }

    @Override
    public ModelReply begin(ModelRequest request) {
        return new BedrockCall(client, BedrockAccount.FAILURES).begin(BedrockRequest.of(account.model(), request));
    }

    @Override
    public void close() {
        client.close();
    }
}
