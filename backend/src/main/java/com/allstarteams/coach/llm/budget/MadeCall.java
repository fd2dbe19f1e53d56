package com.allstarteams.coach.llm.budget;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply.Usage;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One call that reached a provider, after its end.
 *
 * @param took from its beginning to its end
 * @param firstText from its beginning to the first piece of text; null when none came
 * @param failure null when nothing failed
 */
public record MadeCall(
        String provider,
        String model,
        String promptVersion,
        Usage usage,
        Duration took,
        @Nullable Duration firstText,
        Outcome outcome,
        ModelFailure.@Nullable Kind failure) {

    /** How a call ended. */
    public enum Outcome {
        COMPLETED,
        FAILED,
        /** Given up by whoever asked, such as a reader who left. */
        CANCELLED,
        /** No answer, or not all of it, in time. */
        LATE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
