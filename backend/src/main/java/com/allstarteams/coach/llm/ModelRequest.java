package com.allstarteams.coach.llm;

import java.util.List;

/**
 * One call to a language model.
 *
 * @param instructions fixed text of a versioned template, apart from everything a person wrote; the same bytes from call to
 *     call, so a provider may cache it
 * @param note further system text of this call only, after the instructions; empty when there is none
 * @param messages oldest first; the member's current message is the last
 * @param maxTokens cap of the answer, always set
 * @param promptVersion stored with the answer
 */
public record ModelRequest(
        String instructions, String note, List<ModelMessage> messages, int maxTokens, String promptVersion) {

    public ModelRequest {
        messages = List.copyOf(messages);
    }

    /** The whole system text, as the model reads it. */
    public String system() {
        return instructions + note;
    }

    /** One message. */
    public record ModelMessage(Speaker speaker, String text) {}

    /** Who said it. */
    public enum Speaker {
        MEMBER,
        COACH
    }
}
