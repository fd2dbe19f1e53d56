package com.allstarteams.coach.conversation;

import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.InputClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted message that waits for its answer.
 *
 * @param messageId the stored message, {@code seq} its place in the conversation
 * @param message normalised text, stored at {@code messageAt}
 * @param earlier this conversation before the message, oldest first, at most 20; safety answers are left out
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
        Instant messageAt,
        String message,
        List<Exchange> earlier,
        @Nullable String fieldId,
        InputClass inputClass,
        int attempt,
        int storedSentences,
        String partialAnswer,
        Deadline deadline,
        boolean streaming) {

    public Turn {
        earlier = List.copyOf(earlier);
    }

    /** Whether an earlier attempt was lost, so that only the offline coach may finish. */
    public boolean isTakenOver() {
        return attempt > 1;
    }
}
