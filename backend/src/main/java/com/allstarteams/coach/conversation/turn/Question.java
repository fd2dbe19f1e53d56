package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.identity.CurrentMember;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came in.
 *
 * @param text raw; normalised and checked by the gate
 * @param fieldId the reflection it is about, if any
 * @param idempotencyKey 1-255 characters; a repeat with the same key gets the first answer again
 * @param streaming whether the reader takes sentences as they come
 */
public record Question(
        CurrentMember member,
        ConversationId conversation,
        String text,
        @Nullable String fieldId,
        @Nullable String idempotencyKey,
        boolean streaming) {}
