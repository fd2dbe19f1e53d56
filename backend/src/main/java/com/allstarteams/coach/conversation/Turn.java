package com.allstarteams.coach.conversation;

import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.InputClass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted message that waits for its answer.
 *
 * @param messageId the stored message, {@code seq} its place in the conversation
 * @param message normalised text
 * @param fieldId the reflection it is about, if any
 * @param attempt fences this worker from an earlier one of the same turn
 * @param storedSentences sentences already stored by an earlier attempt
 * @param partialAnswer those sentences joined; empty at the first attempt
 * @param deadline by when the answer must be there
 * @param streaming whether the reader sees sentences as they come, so that an answer begun in time may run on
 */
public record Turn(
        TurnId id,
        ConversationId conversation,
        Tenant tenant,
        Persona persona,
        @Nullable String title,
        UUID messageId,
        int seq,
        String message,
        @Nullable String fieldId,
        InputClass inputClass,
        int attempt,
        int storedSentences,
        String partialAnswer,
        Deadline deadline,
        boolean streaming) {

    /** Whether an earlier attempt was lost, so that only the offline coach may finish. */
    public boolean isTakenOver() {
        return attempt > 1;
    }
}
