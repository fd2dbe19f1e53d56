package com.allstarteams.coach.llm.anthropic;

import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.provider.QueuedReply;
import com.allstarteams.coach.llm.provider.VendorFailures;
import com.allstarteams.coach.llm.wire.Frame;
import com.allstarteams.coach.llm.wire.FrameCheck;
import com.allstarteams.coach.llm.wire.Framing;
import com.allstarteams.coach.llm.wire.VendorStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams messages, with a cache point after the instructions.
 *
 * @see "ADR 0017: why this one does not go through LangChain4j"
 */
final class AnthropicProvider implements ModelProvider {

    private static final String VERSION = "2023-06-01";
    private static final JsonMapper JSON = new JsonMapper();

    private final AnthropicAccount account;
    private final VendorFailures failures = AnthropicAccount.FAILURES;
    private final VendorStream stream = new VendorStream(Framing.EVENTS, AnthropicProvider::mark, failures);

    AnthropicProvider(AnthropicAccount account) {
        this.account = account;
    }

    private static FrameCheck.Mark mark(Frame frame) {
        return frame.data().contains("\"message_stop\"") ? FrameCheck.Mark.LAST : FrameCheck.Mark.OPEN;
    }

    @Override
    public String provider() {
        return "anthropic";
    }

    @Override
    public String modelId() {
        return account.model();
    }

    @Override
    public ModelReply begin(ModelRequest request) {
        HttpRequest call = HttpRequest.newBuilder(account.messages())
                .header("content-type", "application/json")
                .header("x-api-key", account.key())
                .header("anthropic-version", VERSION)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(AnthropicRequest.of(account.model(), request))))
                .build();
        return QueuedReply.producedBy(reply -> {
            AnthropicAnswer answer = new AnthropicAnswer(reply, failures);
            stream.send(call, answer::read);
        });
    }
}
