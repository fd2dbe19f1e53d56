package com.allstarteams.coach.llm;

import java.util.List;

/**
 * One call to a language model.
 *
 * @param system fixed text of a versioned template, apart from everything a person wrote
 * @param messages oldest first; the member's current message is the last
 * @param maxTokens cap of the answer, always set
 * @param promptVersion stored with the answer
 */
public record ModelRequest(String system, List<ModelMessage> messages, int maxTokens, String promptVersion) {

    public ModelRequest {
        messages = List.copyOf(messages);
    }

    /** One message. */
    public record ModelMessage(Speaker speaker, String text) {}

    /** Who said it. */
    public enum Speaker {
        MEMBER,
        COACH
    }
}
