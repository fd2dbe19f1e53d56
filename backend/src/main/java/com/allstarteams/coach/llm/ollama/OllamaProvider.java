package com.allstarteams.coach.llm.ollama;

import com.allstarteams.coach.llm.ModelReply;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.provider.ModelProvider;
import com.allstarteams.coach.llm.provider.VendorFailures;
import com.allstarteams.coach.llm.wire.Framing;
import com.allstarteams.coach.llm.wire.LangChainCall;
import com.allstarteams.coach.llm.wire.LangChainDoor;
import com.allstarteams.coach.llm.wire.VendorStream;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Streams chats. Ollama keeps the beginning of the last prompts by itself and tells no counts of that. */
final class OllamaProvider implements ModelProvider {

    /** Tokens of prompt and answer; Ollama's own default cuts the coach's prompts off without a word. */
    private static final int CONTEXT_TOKENS = 12_288;

    private final OllamaAccount account;
    private final LangChainCall call;

    OllamaProvider(OllamaAccount account) {
        VendorFailures failures = OllamaAccount.FAILURES;
        VendorStream stream = new VendorStream(Framing.LINES, new OllamaFrames(failures), failures);
        this.account = account;
        this.call = new LangChainCall(
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(new LangChainDoor(stream))
                        .baseUrl(account.address())
                        .modelName(account.model())
                        .numCtx(CONTEXT_TOKENS)
                        .build(),
                failures,
                OllamaProvider::counted);
    }

    @Override
    public String provider() {
        return "ollama";
    }

    @Override
    public String modelId() {
        return account.model();
    }

    @Override
    public ModelReply begin(ModelRequest request) {
        return call.begin(
                request,
                ChatRequestParameters.builder()
                        .maxOutputTokens(request.maxTokens())
                        .build());
    }

    private static Usage counted(TokenUsage tokens) {
        return new Usage(orZero(tokens.inputTokenCount()), orZero(tokens.outputTokenCount()), 0, 0);
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
