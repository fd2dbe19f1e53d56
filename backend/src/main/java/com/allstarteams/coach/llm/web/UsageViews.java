package com.allstarteams.coach.llm.web;

import com.allstarteams.coach.llm.budget.ReadUsage.GroupSum;
import com.allstarteams.coach.llm.store.JdbcUsageReports.UsageLine;
import com.allstarteams.coach.llm.store.UsageRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The usage of an organisation as its administrators see it: no member, no conversation, no text. */
final class UsageViews {

    private UsageViews() {}

    /**
     * Sums over calls.
     *
     * @param featureName {@code global} for all features together
     * @param avgResponseTime in milliseconds; null without calls
     * @param failedCalls those that failed or came late
     * @param totalEstimatedCost null when no call has a known price
     * @param callsWithoutPrice calls that {@code totalEstimatedCost} leaves out
     * @param uniqueUsers null when they are fewer than a group
     * @param suppressed whether {@code uniqueUsers} was left out for that
     */
    record UsageSumView(
            String featureName,
            long totalCalls,
            long totalTokens,
            @Nullable Long avgResponseTime,
            long successfulCalls,
            long failedCalls,
            long cancelledCalls,
            @Nullable BigDecimal totalEstimatedCost,
            long callsWithoutPrice,
            @Nullable Integer uniqueUsers,
            boolean suppressed) {

        static UsageSumView of(GroupSum group) {
            var sum = group.sum();
            return new UsageSumView(
                    sum.feature() == null ? "global" : sum.feature(),
                    sum.calls(),
                    sum.tokens(),
                    sum.averageResponseMs(),
                    sum.successful(),
                    sum.failed(),
                    sum.cancelled(),
                    sum.cost(),
                    sum.unpriced(),
                    group.members(),
                    group.members() == null);
        }
    }

    /** One call to a provider. */
    record CallView(
            String featureName,
            int apiCallCount,
            int tokensUsed,
            int inputTokens,
            int outputTokens,
            int cacheReadTokens,
            int cacheWriteTokens,
            int responseTimeMs,
            @Nullable Integer firstTextMs,
            boolean success,
            String outcome,
            @Nullable String errorClass,
            @Nullable BigDecimal costEstimate,
            String provider,
            String model,
            String promptVersion,
            Instant createdAt) {

        static CallView of(UsageLine line) {
            UsageRow call = line.call();
            return new CallView(
                    line.feature(),
                    line.apiCallCount(),
                    call.tokens(),
                    call.inputTokens(),
                    call.outputTokens(),
                    call.cacheReadTokens(),
                    call.cacheWriteTokens(),
                    call.responseTimeMs(),
                    call.firstTextMs(),
                    call.outcome().equals("completed"),
                    call.outcome(),
                    call.errorClass(),
                    call.costEstimate(),
                    call.provider(),
                    call.model(),
                    call.promptVersion(),
                    line.place().createdAt());
        }
    }

    /** Sums of a time until now. */
    record UsageStats(String timeframe, String currency, UsageSumView total, List<UsageSumView> features) {}

    /** The answer to a question for sums. */
    record UsageStatsReply(boolean success, UsageStats data) {}

    /** One page of calls, newest first. */
    record UsageLogsReply(
            boolean success, List<CallView> data, @Nullable String nextCursor) {}
}
