package com.allstarteams.coach.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A running answer of a model. Closing it cancels the call upstream. For one thread. */
public interface ModelReply extends AutoCloseable {

    /**
     * Waits for more text.
     *
     * @param patience how long to wait
     * @return the next piece; empty when nothing came in that time; null when the answer is complete
     * @throws ModelFailure when the model failed
     */
    @Nullable
    String next(Duration patience);

    /** Tokens used so far, as the model counts them. */
    Usage usage();

    /** Which model answered and why it stopped, as far as the provider of a single attempt told by now. */
    default Ending ending() {
        return Ending.UNTOLD;
    }

    @Override
    void close();

    /** Closes a call that stalled in the midst of its text, so that this counts against the model. */
    default void closeStalled() {
        close();
    }

    /**
     * What a provider says of its own answer, in its own words.
     *
     * @param model that answered, which may be another than was asked for
     * @param finishReason such as {@code end_turn}
     */
    record Ending(@Nullable String model, @Nullable String finishReason) {

        public static final Ending UNTOLD = new Ending(null, null);
    }

    /**
     * Token counts; zero when the model did not tell.
     *
     * @param inputTokens all tokens read, those from a cache included
     * @param cacheReadTokens of the input, read from the provider's cache
     * @param cacheWriteTokens of the input, written to the provider's cache
     */
    record Usage(int inputTokens, int outputTokens, int cacheReadTokens, int cacheWriteTokens) {

        public static final Usage NONE = new Usage(0, 0, 0, 0);

        /** Both together. */
        public Usage plus(Usage other) {
            return new Usage(
                    inputTokens + other.inputTokens,
                    outputTokens + other.outputTokens,
                    cacheReadTokens + other.cacheReadTokens,
                    cacheWriteTokens + other.cacheWriteTokens);
        }
    }
}
