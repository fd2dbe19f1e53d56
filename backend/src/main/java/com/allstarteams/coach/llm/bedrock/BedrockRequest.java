package com.allstarteams.coach.llm.bedrock;

import com.allstarteams.coach.llm.ModelRequest;
import com.allstarteams.coach.llm.ModelRequest.Speaker;
import com.allstarteams.coach.llm.provider.Dialogue;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointBlock;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointType;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** Translates a request into Bedrock's words, with a cache point after the instructions where the model takes one. */
final class BedrockRequest {

    private BedrockRequest() {}

    static ConverseStreamRequest of(String model, ModelRequest request) {
        return ConverseStreamRequest.builder()
                .modelId(model)
                .system(system(model, request))
                .messages(messages(request))
                .inferenceConfig(limits -> limits.maxTokens(request.maxTokens()))
                .build();
    }

    private static List<SystemContentBlock> system(String model, ModelRequest request) {
        List<SystemContentBlock> blocks = new ArrayList<>();
        blocks.add(SystemContentBlock.fromText(request.instructions()));
        if (CachePoints.takenBy(model)) {
            blocks.add(SystemContentBlock.fromCachePoint(
                    CachePointBlock.builder().type(CachePointType.DEFAULT).build()));
        }
        if (!request.note().isBlank()) {
            blocks.add(SystemContentBlock.fromText(request.note()));
        }
        return blocks;
    }

    private static List<Message> messages(ModelRequest request) {
        return Dialogue.of(request.messages()).stream()
                .map(message -> Message.builder()
                        .role(message.speaker() == Speaker.MEMBER ? ConversationRole.USER : ConversationRole.ASSISTANT)
                        .content(ContentBlock.fromText(message.text()))
                        .build())
                .toList();
    }
}
