package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.SessionType;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcSessions.NewSession;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.platform.Digest;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.setting.CoachSecret;
import com.allstarteams.coach.profile.workshop.ReflectionFields;
import com.allstarteams.coach.profile.workshop.WorkshopStep;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens conversations: new ones on purpose, and the one per persona and step that chat clients keep coming back to. */
@Component
public class OpenConversation {

    private final JdbcSessions sessions;
    private final CoachSecret secret;

    OpenConversation(JdbcSessions sessions, CoachSecret secret) {
        this.sessions = sessions;
        this.secret = secret;
    }

    /**
     * Opens a new conversation; a repeat with the same key gets the one it opened.
     *
     * @param temporary whether it is neither listed nor remembered and goes when it is closed or has rested
     * @param request what the request asked for, to tell a repeat from another request
     * @throws ProblemException {@code idempotency-key-reused} 422
     */
    public SessionRow openNew(
            CurrentMember member,
            SessionType type,
            boolean temporary,
            @Nullable String idempotencyKey,
            String request) {
        String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        Persona persona = type == SessionType.TEAM_CONNECTION && member.teamId() != null
                ? Persona.TEAM_ADVISOR
                : Persona.TALIA_COACH;
        NewSession session =
                new NewSession(type, persona, null, null, key, Digest.keyed(secret.value(), request), null, temporary);
        return sessions.open(member.tenant(), session)
                .orElseThrow(() -> new ProblemException(
                        ConversationProblems.KEY_REUSED, "This Idempotency-Key was used for another request."));
    }

    /**
     * Gets the member's conversation with a persona about a step, opening it at first. Never calls a model; safe under a
     * double click.
     *
     * @throws ProblemException {@code persona-not-allowed} 403 when the persona needs a team and the member has none
     */
    public SessionRow openChat(CurrentMember member, Persona persona, WorkshopStep step) {
        if (persona.needsTeam() && member.teamId() == null) {
            throw new ProblemException(
                    ConversationProblems.PERSONA_NOT_ALLOWED, "The team advisor is there for members of a team.");
        }
        String chatKey = persona.id() + ":" + step.key();
        NewSession session = new NewSession(
                SessionType.GENERAL,
                persona,
                WorkshopStep.UNKNOWN.equals(step) ? null : step.key(),
                chatKey,
                UUID.randomUUID().toString(),
                Digest.sha256(chatKey),
                title(persona, step),
                false);
        return sessions.open(member.tenant(), session).orElseThrow();
    }

    private static String title(Persona persona, WorkshopStep step) {
        String fieldId = step.fieldId();
        return fieldId == null
                ? persona.displayName()
                : ReflectionFields.findAny(fieldId)
                        .map(field -> persona.displayName() + ": " + field.title())
                        .orElse(persona.displayName());
    }
}
