package com.allstarteams.coach.llm.store;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts model calls against their limits, exactly on any number of instances.
 *
 * @see "ADR 0019: allowances as atomic counters"
 */
@Repository
public class JdbcAllowance {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcAllowance(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Admits one call and counts it, or counts nothing; reads switches and limits in the same short transaction.
     *
     * @param patience how long to wait for other calls of the organisation that are admitted just now
     * @throws org.springframework.dao.DataAccessException when that was not long enough, or the store does not answer
     */
    public Admission reserve(Tenant tenant, AiFeature feature, TokenLimits tokens, Duration patience) {
        return transactions.inTenant(
                tenant,
                () -> limited(
                                "SELECT * FROM reserve_ai_call(:feature, :member, :organisation, :patience)",
                                feature,
                                tokens)
                        .param("patience", (int) Math.min(Integer.MAX_VALUE, patience.toMillis()))
                        .query(JdbcAllowance::admission)
                        .single());
    }

    /** Every switch and limit of the member, in the order in which they are checked. */
    public List<Limit> listLimits(Tenant tenant, AiFeature feature, TokenLimits tokens) {
        return transactions.inTenant(
                tenant,
                () -> limited("""
                        SELECT refusal, window_kind, in_tokens, allowed, used,
                               extract(epoch FROM resets_at - clock_timestamp()) * 1000 AS resets_in_ms
                        FROM ai_limits(:feature, :member, :organisation) ORDER BY place
                        """, feature, tokens).query(JdbcAllowance::limit).list());
    }

    /** Whether the platform lets models be called for what belongs to no organisation; not without a row. */
    public boolean isPlatformOn() {
        return transactions.asWorker(
                () -> jdbc.sql("""
                        SELECT enabled FROM ai_configuration
                        WHERE organisation_id IS NULL AND feature_name = 'global'
                        """).query(Boolean.class).optional().orElse(false));
    }

    /** Removes counters whose windows ended long ago; says how many. */
    public int removeOld() {
        return transactions.asWorker(
                () -> jdbc.sql("DELETE FROM ai_usage_counters WHERE window_start < now() - interval '2 days'")
                        .update());
    }

    private JdbcClient.StatementSpec limited(String sql, AiFeature feature, TokenLimits tokens) {
        return jdbc.sql(sql)
                .param("feature", feature.key())
                .param("member", tokens.memberPerDay())
                .param("organisation", tokens.organisationPerDay());
    }

    private static Admission admission(ResultSet row, int number) throws SQLException {
        String refused = row.getString("refused");
        if (refused == null) {
            return new Admission.Admitted(row.getInt("token_cap"), Duration.ofMillis(row.getInt("time_cap_ms")));
        }
        OffsetDateTime resetsAt = row.getObject("resets_at", OffsetDateTime.class);
        return new Admission.Refused(refused, resetsAt == null ? null : resetsAt.toInstant());
    }

    private static Limit limit(ResultSet row, int number) throws SQLException {
        return new Limit(
                row.getString("refusal"),
                row.getString("window_kind"),
                row.getBoolean("in_tokens"),
                row.getLong("allowed"),
                row.getLong("used"),
                Duration.ofMillis(Math.max(0, row.getLong("resets_in_ms"))));
    }

    /** Tokens that may be used on one day of UTC. */
    public record TokenLimits(long memberPerDay, long organisationPerDay) {}

    /** Whether a call may be made. */
    public sealed interface Admission {

        /** It may, and is counted. */
        record Admitted(int maxTokens, Duration timeout) implements Admission {}

        /**
         * It may not.
         *
         * @param reason key of {@link com.allstarteams.coach.llm.AllowanceSpent.Reason}
         */
        record Refused(String reason, @Nullable Instant resetsAt) implements Admission {}
    }

    /**
     * One thing that may stop a call; it does when {@code used} has reached {@code allowed}.
     *
     * @param window hour or day; null for a switch
     */
    public record Limit(
            String reason, @Nullable String window, boolean inTokens, long allowed, long used, Duration resetsIn) {

        public long left() {
            return Math.max(0, allowed - used);
        }
    }
}
