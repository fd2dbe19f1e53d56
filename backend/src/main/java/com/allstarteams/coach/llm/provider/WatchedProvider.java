package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells the health of a provider how each of its calls ended. */
final class WatchedProvider implements ModelProvider, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ModelProvider provider;
    private final ProviderHealth health;

    WatchedProvider(ModelProvider provider, ProviderHealth health) {
        this.provider = provider;
        this.health = health;
    }

    @Override
    public String provider() {
        return provider.provider();
    }

    @Override
    public String modelId() {
        return provider.modelId();
    }

    @Override
    public ModelReply begin(ModelRequest request) {
        try {
            return new WatchedReply(provider.begin(request));
        } catch (ModelFailure failure) {
            health.failed(failure);
            throw failure;
        }
    }

    @Override
    public void close() throws Exception {
        if (provider instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    /**
     * One call. Text means that the provider works; leaving after a second without having seen any means that it was late.
     * A reader who stops at once, or an answer that is declined, says nothing about the provider.
     */
    private final class WatchedReply implements ModelReply {

        private final ModelReply reply;
        private final long begun = System.nanoTime();
        private boolean told;

        WatchedReply(ModelReply reply) {
            this.reply = reply;
        }

        @Override
        public @Nullable String next(Duration patience) {
            try {
                String piece = reply.next(patience);
                if (!told && (piece == null || !piece.isBlank())) {
                    told = true;
                    health.worked();
                }
                return piece;
            } catch (ModelFailure failure) {
                told = true;
                if (failure.kind() != ModelFailure.Kind.REFUSED) {
                    health.failed(failure);
                }
                throw failure;
            }
        }

        @Override
        public Usage usage() {
            return reply.usage();
        }

        @Override
        public Ending ending() {
            return reply.ending();
        }

        @Override
        public void close() {
            reply.close();
            if (!told && System.nanoTime() - begun >= PATIENCE.toNanos()) {
                told = true;
                health.failed(
                        new ModelFailure(ModelFailure.Kind.LATE, "no text came before the coach stopped waiting"));
            }
        }
    }
}
