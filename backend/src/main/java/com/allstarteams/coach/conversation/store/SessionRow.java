package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.SessionType;
import com.allstarteams.coach.conversation.TurnId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation without its messages.
 *
 * @param workshopStep canonical step key; null outside a step
 * @param lastSeq number of messages, on all branches
 * @param tip last turn of the branch that is shown; null in an empty conversation
 * @param temporary whether it is neither listed nor remembered and goes when it is closed or has rested
 * @param summary what was said until it last rested or was closed
 * @param topics of that summary, at most three
 * @param length how long was talked, such as "12 min"
 */
public record SessionRow(
        ConversationId id,
        SessionType type,
        Persona persona,
        @Nullable String workshopStep,
        @Nullable String title,
        int lastSeq,
        Instant createdAt,
        Instant updatedAt,
        @Nullable TurnId tip,
        boolean pinned,
        boolean archived,
        boolean temporary,
        @Nullable String summary,
        List<String> topics,
        @Nullable String length,
        @Nullable Instant closedAt) {

    public SessionRow {
        topics = List.copyOf(topics);
    }
}
