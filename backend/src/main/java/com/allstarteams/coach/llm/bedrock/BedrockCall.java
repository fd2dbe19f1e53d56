package com.allstarteams.coach.llm.bedrock;

import com.allstarteams.coach.llm.provider.QueuedReply;
import com.allstarteams.coach.llm.provider.VendorFailures;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/**
 * One call. It begins on a thread of its own, because the SDK may ask the machine for credentials before it returns.
 * Events are asked for only as far as the reply has room, so a vendor that never ends fills no memory.
 */
final class BedrockCall implements QueuedReply.Source, ConverseStreamResponseHandler {

    private final BedrockRuntimeAsyncClient client;
    private final BedrockFailures failures;
    private final QueuedReply reply = new QueuedReply(this);
    private boolean cancelled;
    private @Nullable Thread starter;
    private @Nullable CompletableFuture<Void> call;
    private @Nullable Subscription events;

    BedrockCall(BedrockRuntimeAsyncClient client, VendorFailures failures) {
        this.client = client;
        this.failures = new BedrockFailures(failures);
    }

    QueuedReply begin(ConverseStreamRequest request) {
        synchronized (this) {
            starter = Thread.ofVirtual().name("model-call").start(() -> start(request));
        }
        return reply;
    }

    private void start(ConverseStreamRequest request) {
        try {
            CompletableFuture<Void> started = client.converseStream(request, this);
            keep(started);
            started.whenComplete((done, failure) -> {
                if (failure != null) {
                    reply.fail(failures.of(failure));
                }
            });
        } catch (RuntimeException failure) {
            reply.fail(failures.of(failure));
        }
    }

    private synchronized void keep(CompletableFuture<Void> started) {
        starter = null;
        call = started;
        if (cancelled) {
            started.cancel(true);
        }
    }

    @Override
    public void responseReceived(ConverseStreamResponse response) {}

    @Override
    public void onEventStream(SdkPublisher<ConverseStreamOutput> publisher) {
        publisher.subscribe(new BedrockEvents(this, reply, failures));
    }

    /** Keeps the subscription, to ask for more or to leave. */
    synchronized void subscribed(Subscription subscription) {
        events = subscription;
        if (cancelled) {
            subscription.cancel();
        } else {
            subscription.request(QueuedReply.CAPACITY);
        }
    }

    @Override
    public void exceptionOccurred(Throwable failure) {
        reply.fail(failures.of(failure));
    }

    @Override
    public void complete() {
        reply.fail(failures.brokenOff());
    }

    @Override
    public void taken() {
        Subscription subscription;
        synchronized (this) {
            subscription = events;
        }
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        if (starter != null) {
            starter.interrupt();
        }
        if (events != null) {
            events.cancel();
        }
        if (call != null) {
            call.cancel(true);
        }
    }
}
