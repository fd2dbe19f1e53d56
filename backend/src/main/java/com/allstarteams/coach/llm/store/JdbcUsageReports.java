package com.allstarteams.coach.llm.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the usage ledger of one organisation, over all of its members and naming none. */
@Repository
public class JdbcUsageReports {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcUsageReports(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Sums of the time until now for each feature that was used, and last, under no feature, for all. */
    public List<UsageSum> sum(OrganisationId organisation, Duration time) {
        return ofOrganisation(
                organisation,
                () -> jdbc.sql("""
                        SELECT feature_name, coalesce(sum(api_call_count), 0) AS calls,
                               coalesce(sum(tokens_used), 0) AS tokens, avg(response_time_ms) AS response_time,
                               count(*) FILTER (WHERE outcome = 'completed') AS successful,
                               count(*) FILTER (WHERE outcome IN ('failed', 'late')) AS failed,
                               count(*) FILTER (WHERE outcome = 'cancelled') AS cancelled,
                               sum(cost_estimate) AS cost, count(*) FILTER (WHERE cost_estimate IS NULL) AS unpriced,
                               count(DISTINCT user_id) AS members
                        FROM ai_usage_logs
                        WHERE organisation_id = :organisation
                          AND created_at > now() - make_interval(secs => :seconds)
                        GROUP BY GROUPING SETS ((feature_name), ())
                        ORDER BY feature_name NULLS LAST
                        """)
                        .param("organisation", organisation.value())
                        .param("seconds", time.toSeconds())
                        .query(JdbcUsageReports::sum)
                        .list());
    }

    /** Single calls, newest first. */
    public List<UsageLine> list(OrganisationId organisation, LineFilter filter, int limit) {
        LinePlace after = filter.after();
        return ofOrganisation(
                organisation,
                () -> jdbc.sql("""
                        SELECT id, feature_name, api_call_count, tokens_used, input_tokens, output_tokens,
                               cache_read_tokens, cache_write_tokens, response_time_ms, first_text_ms, outcome,
                               error_class, cost_estimate, provider, model, prompt_version, created_at
                        FROM ai_usage_logs
                        WHERE organisation_id = :organisation
                          AND (:feature::text IS NULL OR feature_name = :feature)
                          AND (:success::boolean IS NULL OR success = :success)
                          AND (:afterTime::timestamptz IS NULL OR (created_at, id) < (:afterTime, :afterId::uuid))
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                        .param("organisation", organisation.value())
                        .param("feature", filter.feature())
                        .param("success", filter.success())
                        .param(
                                "afterTime",
                                after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC))
                        .param("afterId", after == null ? null : after.id())
                        .param("limit", limit)
                        .query(JdbcUsageReports::line)
                        .list());
    }

    /** The role that reports sees the rows of the organisation the transaction names, and no others. */
    private <T> T ofOrganisation(OrganisationId organisation, Supplier<T> reads) {
        return transactions.asWorker(() -> {
            jdbc.sql("SELECT set_config('app.organisation', ?, true)")
                    .param(organisation.value().toString())
                    .query(String.class)
                    .single();
            return reads.get();
        });
    }

    private static UsageSum sum(ResultSet row, int number) throws SQLException {
        return new UsageSum(
                row.getString("feature_name"),
                row.getLong("calls"),
                row.getLong("tokens"),
                row.getObject("response_time") == null ? null : Math.round(row.getDouble("response_time")),
                row.getLong("successful"),
                row.getLong("failed"),
                row.getLong("cancelled"),
                row.getBigDecimal("cost"),
                row.getLong("unpriced"),
                row.getInt("members"));
    }

    private static UsageLine line(ResultSet row, int number) throws SQLException {
        return new UsageLine(
                new LinePlace(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)),
                row.getString("feature_name"),
                row.getInt("api_call_count"),
                new UsageRow(
                        row.getString("provider"),
                        row.getString("model"),
                        row.getString("prompt_version"),
                        row.getInt("input_tokens"),
                        row.getInt("output_tokens"),
                        row.getInt("cache_read_tokens"),
                        row.getInt("cache_write_tokens"),
                        row.getInt("response_time_ms"),
                        row.getObject("first_text_ms", Integer.class),
                        row.getString("outcome"),
                        row.getString("error_class"),
                        row.getBigDecimal("cost_estimate")));
    }

    /**
     * Sums over some calls.
     *
     * @param feature null for all
     * @param averageResponseMs null without calls
     * @param cost null when no call has one
     * @param unpriced calls whose cost cannot be told
     * @param members how many different members made them; for this server's eyes when they are few
     */
    public record UsageSum(
            @Nullable String feature,
            long calls,
            long tokens,
            @Nullable Long averageResponseMs,
            long successful,
            long failed,
            long cancelled,
            @Nullable BigDecimal cost,
            long unpriced,
            int members) {}

    /** One call without whose it was. */
    public record UsageLine(LinePlace place, String feature, int apiCallCount, UsageRow call) {}

    /** Where a call stands in the list. */
    public record LinePlace(Instant createdAt, UUID id) {}

    /** Which calls to list; null for all. */
    public record LineFilter(
            @Nullable String feature,
            @Nullable Boolean success,
            @Nullable LinePlace after) {}
}
