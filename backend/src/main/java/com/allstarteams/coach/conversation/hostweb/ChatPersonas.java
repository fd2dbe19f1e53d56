package com.allstarteams.coach.conversation.hostweb;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds the persona a client asks for. */
final class ChatPersonas {

    private ChatPersonas() {}

    /**
     * @param asked null means the default
     * @throws ProblemException {@code unknown-persona} 400; {@code persona-not-allowed} 403 for the report writer
     */
    static Persona get(@Nullable String asked, Persona byDefault) {
        if (asked == null) {
            return byDefault;
        }
        if (asked.equals(Persona.REPORT_WRITER)) {
            throw new ProblemException(
                    ConversationProblems.PERSONA_NOT_ALLOWED, "The report writer is not available to chat.");
        }
        return Persona.find(asked)
                .orElseThrow(
                        () -> new ProblemException(ConversationProblems.UNKNOWN_PERSONA, "There is no such persona."));
    }
}
