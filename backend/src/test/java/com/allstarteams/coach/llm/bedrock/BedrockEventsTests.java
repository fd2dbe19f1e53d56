package com.allstarteams.coach.llm.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.provider.QueuedReply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDelta;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

class BedrockEventsTests {

    private final QueuedReply reply = new QueuedReply(() -> {});
    private final BedrockEvents events = new BedrockEvents(
            new BedrockCall(
                    BedrockRuntimeAsyncClient.builder()
                            .region(Region.EU_CENTRAL_1)
                            .build(),
                    BedrockAccount.FAILURES),
            reply,
            new BedrockFailures(BedrockAccount.FAILURES));

    @ParameterizedTest
    @ValueSource(strings = {"content_filtered", "guardrail_intervened", "refusal", "max_tokens"})
    void takesADeclinedOrCutAnswerForAFailure(String reason) {
        events.onNext(text("No. "));
        events.onNext(
                ConverseStreamOutput.messageStopBuilder().stopReason(reason).build());
        events.onComplete();

        assertThat(reply.next(Duration.ZERO)).isEqualTo("No. ");
        assertThatThrownBy(() -> reply.next(Duration.ZERO))
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
    }

    @Test
    void isWholeWithoutTokenCounts() {
        events.onNext(text("Yes."));
        events.onNext(
                ConverseStreamOutput.messageStopBuilder().stopReason("end_turn").build());
        events.onComplete();

        assertThat(reply.next(Duration.ZERO)).isEqualTo("Yes.");
        assertThat(reply.next(Duration.ZERO)).isNull();
    }

    private static ConverseStreamOutput text(String text) {
        return ConverseStreamOutput.contentBlockDeltaBuilder()
                .contentBlockIndex(0)
                .delta(ContentBlockDelta.fromText(text))
                .build();
    }
}
