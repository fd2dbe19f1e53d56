package com.allstarteams.coach.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a member's message: coaching, or a fixed answer with no model call. */
public sealed interface Verdict {

    InputClass inputClass();

    /** Lexicon lines and rules that fired, for the audit row; never text of the person. */
    List<String> ruleIds();

    /** Go on to retrieval and model: {@code IN_SCOPE}, {@code DISTRESS}, {@code CONFLICT} or {@code WRITE_FOR_ME}. */
    record Coach(InputClass inputClass, List<String> ruleIds) implements Verdict {
        public Coach {
            ruleIds = List.copyOf(ruleIds);
        }
    }

    /**
     * The whole answer of the turn, plain text without {@code <}, {@code >} and {@code &}; no model is called.
     *
     * @param cardId the human-written text to pin, such as {@code en/level3-2}; null when nothing is pinned
     */
    record Answer(
            InputClass inputClass,
            Outcome outcome,
            @Nullable String cardId,
            String text,
            List<String> ruleIds) implements Verdict {
        public Answer {
            ruleIds = List.copyOf(ruleIds);
        }
    }

    /** The terminal state of a turn that got a fixed answer. */
    enum Outcome {
        CRISIS,
        REFUSED,
        COMPLETED
    }
}
