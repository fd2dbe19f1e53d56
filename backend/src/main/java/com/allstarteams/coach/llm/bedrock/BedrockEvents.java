package com.allstarteams.coach.llm.bedrock;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply.Ending;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.provider.QueuedReply;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** Reads the events of one answer into its reply. An answer is whole after its stop event; its token counts follow. */
final class BedrockEvents implements Subscriber<ConverseStreamOutput> {

    private final BedrockCall call;
    private final QueuedReply reply;
    private final BedrockFailures failures;
    private boolean stopped;
    private @Nullable ModelFailure unusable;

    BedrockEvents(BedrockCall call, QueuedReply reply, BedrockFailures failures) {
        this.call = call;
        this.reply = reply;
        this.failures = failures;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        call.subscribed(subscription);
    }

    @Override
    public void onNext(ConverseStreamOutput event) {
        boolean queued = false;
        switch (event.sdkEventType()) {
            case CONTENT_BLOCK_DELTA -> queued = put((ContentBlockDeltaEvent) event);
            case MESSAGE_STOP -> stop((MessageStopEvent) event);
            case METADATA -> count((ConverseStreamMetadataEvent) event);
            default -> {}
        }
        if (!queued) {
            call.taken();
        }
    }

    private boolean put(ContentBlockDeltaEvent event) {
        String text = event.delta() == null ? null : event.delta().text();
        return text != null && !text.isEmpty() && reply.put(text);
    }

    private void stop(MessageStopEvent event) {
        stopped = true;
        StopReason reason = event.stopReason();
        reply.tell(new Ending(null, event.stopReasonAsString()));
        if (reason == StopReason.CONTENT_FILTERED
                || reason == StopReason.GUARDRAIL_INTERVENED
                || "refusal".equals(event.stopReasonAsString())) {
            unusable = failures.declined(event.stopReasonAsString());
        } else if (reason == StopReason.MAX_TOKENS
                || "model_context_window_exceeded".equals(event.stopReasonAsString())) {
            unusable = failures.cutShort();
        }
    }

    private void count(ConverseStreamMetadataEvent event) {
        TokenUsage usage = event.usage();
        if (usage != null) {
            int cacheRead = orZero(usage.cacheReadInputTokens());
            int cacheWrite = orZero(usage.cacheWriteInputTokens());
            int input = orZero(usage.inputTokens()) + cacheRead + cacheWrite;
            reply.count(new Usage(input, orZero(usage.outputTokens()), cacheRead, cacheWrite));
        }
        if (stopped) {
            end();
        }
    }

    /** The counts of tokens come after the reason to stop. */
    private void end() {
        if (unusable == null) {
            reply.complete();
        } else {
            reply.fail(unusable);
        }
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    @Override
    public void onError(Throwable failure) {
        reply.fail(failures.of(failure));
    }

    @Override
    public void onComplete() {
        if (stopped) {
            end();
        } else {
            reply.fail(failures.brokenOff());
        }
    }
}
