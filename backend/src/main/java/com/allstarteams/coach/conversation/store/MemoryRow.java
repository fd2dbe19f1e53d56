package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a member's memory.
 *
 * @param text 1-300 characters
 * @param learnedIn the conversation it was learned in; null when the member wrote or corrected it
 */
public record MemoryRow(
        UUID id, String text, @Nullable ConversationId learnedIn, Instant createdAt, Instant updatedAt) {}
