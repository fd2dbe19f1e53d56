package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.SessionType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation without its messages.
 *
 * @param workshopStep canonical step key; null outside a step
 * @param lastSeq number of messages
 */
public record SessionRow(
        ConversationId id,
        SessionType type,
        Persona persona,
        @Nullable String workshopStep,
        @Nullable String title,
        int lastSeq,
        Instant createdAt,
        Instant updatedAt) {}
