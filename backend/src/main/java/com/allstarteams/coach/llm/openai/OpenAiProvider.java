package com.allstarteams.coach.llm.openai;

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
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Streams chat completions. OpenAI itself caches a repeated beginning of a prompt unasked. */
final class OpenAiProvider implements ModelProvider {

    private final OpenAiAccount account;
    private final LangChainCall call;

    OpenAiProvider(OpenAiAccount account) {
        VendorFailures failures = OpenAiAccount.FAILURES;
        VendorStream stream = new VendorStream(Framing.EVENTS, new OpenAiFrames(failures), failures);
        this.account = account;
        this.call = new LangChainCall(
                OpenAiStreamingChatModel.builder()
                        .httpClientBuilder(new LangChainDoor(stream))
                        .baseUrl(account.address())
                        .apiKey(account.key())
                        .modelName(account.model())
                        .build(),
                failures,
                OpenAiProvider::counted);
    }

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String modelId() {
        return account.model();
    }

    @Override
    public ModelReply begin(ModelRequest request) {
        return call.begin(request, limit(request.maxTokens()));
    }

    /** OpenAI's newer models take the one field only, and most who imitate it know the other one only. */
    private ChatRequestParameters limit(int maxTokens) {
        return account.isOpenAi()
                ? OpenAiChatRequestParameters.builder()
                        .maxCompletionTokens(maxTokens)
                        .build()
                : ChatRequestParameters.builder().maxOutputTokens(maxTokens).build();
    }

    private static Usage counted(TokenUsage tokens) {
        Integer cached = tokens instanceof OpenAiTokenUsage detailed && detailed.inputTokensDetails() != null
                ? detailed.inputTokensDetails().cachedTokens()
                : null;
        return new Usage(orZero(tokens.inputTokenCount()), orZero(tokens.outputTokenCount()), orZero(cached), 0);
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
