package com.allstarteams.coach.conversation;

import com.allstarteams.coach.safety.InputClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn with its answer, as stored.
 *
 * @param cardId the help card that goes with the answer, if any
 * @param state one of the four terminal states
 * @param fallbackReason set in state {@code FALLBACK}
 */
public record FinishedTurn(
        TurnId id,
        ConversationId conversation,
        Said question,
        Said answer,
        TurnState state,
        @Nullable FallbackReason fallbackReason,
        CoachLevel level,
        String modelId,
        InputClass inputClass,
        @Nullable String cardId,
        List<Citation> citations,
        int inputTokens,
        int outputTokens) {

    public FinishedTurn {
        citations = List.copyOf(citations);
    }

    /** The slugs of the sources, in order. */
    public List<String> contextSources() {
        return citations.stream().map(Citation::slug).toList();
    }

    /** One stored message. */
    public record Said(UUID messageId, int seq, String text, Instant at) {}
}
