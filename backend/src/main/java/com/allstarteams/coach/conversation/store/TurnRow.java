package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.safety.InputClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn without its words.
 *
 * @param follows the turn before it on its branch; null at the beginning
 * @param requestHash keyed digest of conversation and message, to tell a repeat from another request
 * @param cardId the help card that goes with the answer, if any
 * @param fallbackReason set in state {@code FALLBACK}
 * @param level null until the turn is finished
 */
public record TurnRow(
        TurnId id,
        ConversationId conversation,
        @Nullable TurnId follows,
        TurnState state,
        int attempt,
        String requestHash,
        @Nullable String fieldId,
        InputClass inputClass,
        List<String> ruleIds,
        @Nullable String cardId,
        @Nullable FallbackReason fallbackReason,
        @Nullable CoachLevel level,
        @Nullable String modelId,
        List<Citation> citations,
        int inputTokens,
        int outputTokens) {

    public TurnRow {
        ruleIds = List.copyOf(ruleIds);
        citations = List.copyOf(citations);
    }
}
