package com.allstarteams.coach.llm.wire;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply.Ending;
import com.allstarteams.coach.llm.ModelReply.Usage;
import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.ModelMessage;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.llm.provider.Dialogue;
import com.allstarteams.coach.llm.provider.QueuedReply;
import com.allstarteams.coach.llm.provider.VendorFailures;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Calls a LangChain4j model that speaks through a {@link LangChainDoor}. */
public final class LangChainCall {

    private final StreamingChatModel model;
    private final VendorFailures failures;
    private final Function<TokenUsage, Usage> counting;

    /** @param counting from the vendor's token counts to ours */
    public LangChainCall(StreamingChatModel model, VendorFailures failures, Function<TokenUsage, Usage> counting) {
        this.model = model;
        this.failures = failures;
        this.counting = counting;
    }

    /** Begins a call on a thread of its own. */
    public QueuedReply begin(ModelRequest request, ChatRequestParameters parameters) {
        ChatRequest chat = ChatRequest.builder()
                .messages(messages(request))
                .parameters(parameters)
                .build();
        return QueuedReply.producedBy(reply -> model.chat(chat, new Listening(reply)));
    }

    /** One system message: the chat templates of many open models take no second one. */
    private static List<ChatMessage> messages(ModelRequest request) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(request.system()));
        for (ModelMessage message : Dialogue.of(request.messages())) {
            messages.add(
                    message.speaker() == Speaker.MEMBER
                            ? UserMessage.from(message.text())
                            : AiMessage.from(message.text()));
        }
        return messages;
    }

    /** Puts what LangChain4j reads into a reply. */
    private final class Listening implements StreamingChatResponseHandler {

        private final QueuedReply reply;

        Listening(QueuedReply reply) {
            this.reply = reply;
        }

        @Override
        public void onPartialResponse(String text) {
            reply.put(text);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            if (response.tokenUsage() != null) {
                reply.count(counting.apply(response.tokenUsage()));
            }
            reply.tell(ending(response));
            if (response.finishReason() == FinishReason.CONTENT_FILTER) {
                reply.fail(failures.declined("content_filter"));
            } else if (response.finishReason() == FinishReason.LENGTH) {
                reply.fail(failures.cutShort());
            } else {
                reply.complete();
            }
        }

        private static Ending ending(ChatResponse response) {
            FinishReason reason = response.finishReason();
            return new Ending(response.modelName(), reason == null ? null : reason.name());
        }

        @Override
        public void onError(Throwable error) {
            reply.fail(error instanceof ModelFailure failure ? failure : failures.broken("cannot be read"));
        }
    }
}
