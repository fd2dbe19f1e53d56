package com.allstarteams.coach.llm.telemetry;

import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.provider.ModelProvider;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provider whose every attempt is told as one span, with its times and token counts. */
final class ObservedProvider implements ModelProvider {

    private final ModelProvider provider;
    private final @Nullable UUID conversation;
    private final CallTelemetry telemetry;

    ObservedProvider(ModelProvider provider, @Nullable UUID conversation, CallTelemetry telemetry) {
        this.provider = provider;
        this.conversation = conversation;
        this.telemetry = telemetry;
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
        ModelCall call = ModelCall.chat(provider(), modelId(), request, conversation);
        Observation observation = telemetry.begin(call);
        try {
            return new ObservedReply(provider.begin(request), call, observation);
        } catch (RuntimeException failure) {
            call.failed(failure);
            observation.error(failure).stop();
            throw failure;
        }
    }

    /** One attempt. It ends with the answer, with a failure, or when its caller leaves. */
    private final class ObservedReply implements ModelReply {

        private final ModelReply reply;
        private final ModelCall call;
        private final Observation observation;
        private long lastChunk = System.nanoTime();
        private @Nullable Timer nextChunks;
        private boolean over;

        ObservedReply(ModelReply reply, ModelCall call, Observation observation) {
            this.reply = reply;
            this.call = call;
            this.observation = observation;
        }

        @Override
        public @Nullable String next(Duration patience) {
            try {
                String piece = reply.next(patience);
                if (piece == null) {
                    end();
                } else if (!piece.isEmpty()) {
                    tellChunk();
                }
                return piece;
            } catch (RuntimeException failure) {
                call.failed(failure);
                observation.error(failure);
                end();
                throw failure;
            }
        }

        private void tellChunk() {
            long now = System.nanoTime();
            Duration wait = Duration.ofNanos(now - lastChunk);
            lastChunk = now;
            if (nextChunks == null) {
                nextChunks = telemetry.nextChunks(call);
                telemetry.tellFirstChunk(call, wait);
            } else {
                nextChunks.record(wait);
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
            if (!over) {
                call.cancelled();
                end();
            }
            reply.close();
        }

        private void end() {
            if (!over) {
                over = true;
                Usage usage = reply.usage();
                call.used(usage);
                call.ended(reply.ending());
                telemetry.tellUsage(call, usage);
                observation.stop();
            }
        }
    }
}
