package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.identity.CurrentMember;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came in.
 *
 * @param text raw; normalised and checked by the gate; null when a turn is asked again
 * @param place where it goes
 * @param fieldId the reflection it is about, if any
 * @param idempotencyKey 1-255 characters; a repeat with the same key gets the first answer again
 * @param streaming whether the reader takes sentences as they come
 */
public record Question(
        CurrentMember member,
        ConversationId conversation,
        @Nullable String text,
        Place place,
        @Nullable String fieldId,
        @Nullable String idempotencyKey,
        boolean streaming) {

    /** A message that comes after everything that is shown. */
    public Question(
            CurrentMember member,
            ConversationId conversation,
            String text,
            @Nullable String fieldId,
            @Nullable String idempotencyKey,
            boolean streaming) {
        this(member, conversation, text, Place.END, fieldId, idempotencyKey, streaming);
    }
}
