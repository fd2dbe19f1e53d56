package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.knowledge.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about, for the journal.
 *
 * @param fallbackReason set in state {@code FALLBACK}
 * @param promptVersion null when no prompt was sent
 * @param passages those the writer was given
 * @param ruleIds output rules that fired
 */
public record ReplyOutcome(
        TurnState state,
        @Nullable FallbackReason fallbackReason,
        CoachLevel level,
        String modelId,
        @Nullable String promptVersion,
        List<Passage> passages,
        List<Citation> citations,
        List<String> ruleIds,
        int inputTokens,
        int outputTokens) {

    /** What a member reads when no answer could be made; it needs nothing of their context. */
    public static final String APOLOGY =
            "I could not finish this answer, and I am sorry for that. What you wrote is kept. Shall we go on from here?";

    /** The outcome of a turn that ends in the apology. */
    public static ReplyOutcome givenUp() {
        return new ReplyOutcome(
                TurnState.FALLBACK,
                FallbackReason.INTERRUPTED,
                CoachLevel.L2,
                "fixed-text",
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                0);
    }

    public ReplyOutcome {
        passages = List.copyOf(passages);
        citations = List.copyOf(citations);
        ruleIds = List.copyOf(ruleIds);
    }
}
