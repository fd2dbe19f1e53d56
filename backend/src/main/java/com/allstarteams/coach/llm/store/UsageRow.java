package com.allstarteams.coach.llm.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One call to a provider in the ledger.
 *
 * @param firstTextMs from its beginning to the first piece of text; null when none came
 * @param outcome completed, failed, cancelled or late
 * @param errorClass kind of the failure, never a text
 * @param costEstimate in the currency of the price table; null when it cannot be told
 */
public record UsageRow(
        String provider,
        String model,
        String promptVersion,
        int inputTokens,
        int outputTokens,
        int cacheReadTokens,
        int cacheWriteTokens,
        int responseTimeMs,
        @Nullable Integer firstTextMs,
        String outcome,
        @Nullable String errorClass,
        @Nullable BigDecimal costEstimate) {

    /** All tokens, read and written. */
    public int tokens() {
        return inputTokens + outputTokens;
    }
}
