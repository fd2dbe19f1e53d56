package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.TurnState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about, for the journal.
 *
 * @param promptVersion null when no prompt was sent
 * @param ruleIds output rules that fired
 */
public record ReplyOutcome(
        TurnState state,
        CoachLevel level,
        String modelId,
        @Nullable String promptVersion,
        List<String> passageHashes,
        List<Citation> citations,
        List<String> ruleIds,
        int inputTokens,
        int outputTokens) {

    public ReplyOutcome {
        passageHashes = List.copyOf(passageHashes);
        citations = List.copyOf(citations);
        ruleIds = List.copyOf(ruleIds);
    }
}
