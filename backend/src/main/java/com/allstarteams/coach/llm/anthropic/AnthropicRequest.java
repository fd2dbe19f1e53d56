package com.allstarteams.coach.llm.anthropic;

import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.llm.provider.Dialogue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a call. What stays the same from call to call stands first, up to the cache point, byte for byte. */
record AnthropicRequest(
        String model,
        @JsonProperty("max_tokens") int maxTokens,
        boolean stream,
        List<Block> system,
        List<Message> messages) {

    static AnthropicRequest of(String model, ModelRequest request) {
        List<Block> system = new ArrayList<>();
        system.add(new Block("text", request.instructions(), CacheControl.FIVE_MINUTES));
        if (!request.note().isBlank()) {
            system.add(new Block("text", request.note(), null));
        }
        List<Message> messages = Dialogue.of(request.messages()).stream()
                .map(message -> new Message(message.speaker() == Speaker.MEMBER ? "user" : "assistant", message.text()))
                .toList();
        return new AnthropicRequest(model, request.maxTokens(), true, system, messages);
    }

    /** A piece of system text; what stands up to a block with cache control may be cached. */
    record Block(
            String type,
            String text,

            @JsonProperty("cache_control") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CacheControl cacheControl) {}

    /** How long to keep a prefix. */
    record CacheControl(String type) {

        static final CacheControl FIVE_MINUTES = new CacheControl("ephemeral");
    }

    /** What one side said. */
    record Message(String role, String content) {}
}
