package com.allstarteams.coach.conversation.offline;

import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.profile.ReflectionField;
import com.allstarteams.coach.profile.WorkshopProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the offline coach may know when it answers.
 *
 * @param message the member's message, normalised, 1-4,000 code points
 * @param earlier this conversation before the message, oldest first, at most 20
 * @param step the reflection the member is working on, if any: the coach then asks and mirrors, and never writes it
 * @param mode whose voice answers
 * @param passages approved passages, best first, at most 5; the first is the only one the coach may cite
 * @param partialAnswer what the member has already been shown of this answer; empty unless a model was cut short
 * @param remembered lines of the member's memory, newest first
 */
public record CoachingBrief(
        String message,
        List<Exchange> earlier,
        WorkshopProfile profile,
        @Nullable ReflectionField step,
        CoachingMode mode,
        List<Passage> passages,
        String partialAnswer,
        List<String> remembered) {

    public CoachingBrief {
        earlier = List.copyOf(earlier);
        passages = List.copyOf(passages);
        remembered = List.copyOf(remembered);
    }

    /** A brief in which nothing is remembered. */
    public CoachingBrief(
            String message,
            List<Exchange> earlier,
            WorkshopProfile profile,
            @Nullable ReflectionField step,
            CoachingMode mode,
            List<Passage> passages,
            String partialAnswer) {
        this(message, earlier, profile, step, mode, passages, partialAnswer, List.of());
    }
}
