package com.allstarteams.coach.llm.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.provider.QueuedReply;
import com.allstarteams.coach.llm.wire.Frame;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnthropicAnswerTests {

    private final QueuedReply reply = new QueuedReply(() -> {});
    private final AnthropicAnswer answer = new AnthropicAnswer(reply, AnthropicAccount.FAILURES);

    @Test
    void takesARefusalForAFailure() {
        read("{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"I \"}}");
        read("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"},\"usage\":{\"output_tokens\":1}}");

        assertThatThrownBy(() -> read("{\"type\":\"message_stop\"}"))
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
    }

    @Test
    void knowsWhatWasReadBeforeTheAnswerIsWhole() {
        read("{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":10,\"output_tokens\":1,"
                + "\"cache_read_input_tokens\":90,\"cache_creation_input_tokens\":0}}}");

        assertThat(reply.usage()).isEqualTo(new Usage(100, 1, 90, 0));
    }

    @Test
    void passesThinkingAndUnknownEventsOver() {
        read("{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"hm\"}}");
        read("{\"type\":\"something_new\"}");

        assertThat(reply.next(Duration.ZERO)).isEmpty();
    }

    private void read(String data) {
        answer.read(new Frame("", data));
    }
}
