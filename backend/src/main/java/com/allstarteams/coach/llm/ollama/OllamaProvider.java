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
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Streams chats. Ollama keeps the beginning of the last prompts by itself and tells no counts of that. */
final class OllamaProvider implements ModelProvider {

    private static final Logger log = LoggerFactory.getLogger(OllamaProvider.class);

    /** Tokens of prompt and answer to begin with; Ollama's own default cuts the coach's prompts off without a word. */
    private static final int FIRST_CONTEXT = 12_288;

    private final OllamaAccount account;
    private final LangChainCall call;
    private final AtomicInteger context = new AtomicInteger(FIRST_CONTEXT);

    OllamaProvider(OllamaAccount account) {
        VendorFailures failures = OllamaAccount.FAILURES;
        VendorStream stream = new VendorStream(Framing.LINES, new OllamaFrames(failures), failures);
        this.account = account;
        this.call = new LangChainCall(
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(new LangChainDoor(stream))
                        .baseUrl(account.address())
                        .modelName(account.model())
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
                OllamaChatRequestParameters.builder()
                        .numCtx(contextFor(request))
                        .maxOutputTokens(request.maxTokens())
                        .build());
    }

    /** Grows and never shrinks: for every other size Ollama loads the model anew, which takes it many seconds. */
    private int contextFor(ModelRequest request) {
        int needed = tokens(request);
        int before = context.getAndUpdate(size -> grown(size, needed));
        int size = grown(before, needed);
        if (size > before) {
            log.info("Ollama is asked for a context of {} tokens from now on, and loads the model for it", size);
        }
        return size;
    }

    private static int grown(int size, int needed) {
        int grown = size;
        while (grown < needed) {
            grown *= 2;
        }
        return grown;
    }

    /** At most, with five characters for two tokens: a prompt is limited by three characters for each. */
    private static int tokens(ModelRequest request) {
        int characters = request.system().length()
                + request.messages().stream()
                        .mapToInt(message -> message.text().length())
                        .sum();
        return characters * 2 / 5 + request.maxTokens();
    }

    private static Usage counted(TokenUsage tokens) {
        return new Usage(orZero(tokens.inputTokenCount()), orZero(tokens.outputTokenCount()), 0, 0);
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
