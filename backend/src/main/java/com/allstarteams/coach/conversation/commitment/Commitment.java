package com.allstarteams.coach.conversation.commitment;

import com.allstarteams.coach.conversation.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise that is kept.
 *
 * @param conversation where it was made, as long as that is there
 */
public record Commitment(
        UUID id,
        @Nullable ConversationId conversation,
        Promise promise,
        CommitmentState state,
        Instant createdAt,
        Instant updatedAt) {}
