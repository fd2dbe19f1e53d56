package com.allstarteams.coach.llm.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Switches and limits: the platform's defaults, and an organisation's own rows in their place. */
@Repository
public class JdbcConfiguration {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcConfiguration(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What holds for the organisation; {@code global} first. */
    public List<ConfigurationRow> list(Tenant tenant) {
        return transactions.inTenant(
                tenant, () -> jdbc.sql("""
                        SELECT * FROM effective_ai_configuration
                        ORDER BY feature_name <> 'global', feature_name
                        """).query(JdbcConfiguration::row).list());
    }

    /** Changes what is not null in the organisation's own row, made from the default when there is none; empty without either. */
    public Optional<ConfigurationRow> change(Tenant tenant, String feature, ConfigurationChange change) {
        return transactions.inTenant(tenant, () -> {
            int changed = jdbc.sql("""
                            INSERT INTO ai_configuration AS own (organisation_id, feature_name, enabled,
                              rate_limit_per_hour, rate_limit_per_day, max_tokens, timeout_ms, updated_by)
                            SELECT :organisation, feature_name, coalesce(:enabled::boolean, enabled),
                              coalesce(:perHour::integer, rate_limit_per_hour),
                              coalesce(:perDay::integer, rate_limit_per_day),
                              coalesce(:maxTokens::integer, max_tokens),
                              coalesce(:timeout::integer, timeout_ms), :member
                            FROM effective_ai_configuration WHERE feature_name = :feature
                            ON CONFLICT (organisation_id, feature_name) DO UPDATE
                            SET enabled = coalesce(:enabled::boolean, own.enabled),
                                rate_limit_per_hour = coalesce(:perHour::integer, own.rate_limit_per_hour),
                                rate_limit_per_day = coalesce(:perDay::integer, own.rate_limit_per_day),
                                max_tokens = coalesce(:maxTokens::integer, own.max_tokens),
                                timeout_ms = coalesce(:timeout::integer, own.timeout_ms),
                                updated_at = clock_timestamp(), updated_by = :member
                            """)
                    .param("organisation", tenant.organisation().value())
                    .param("member", tenant.member().value())
                    .param("feature", feature)
                    .param("enabled", change.enabled())
                    .param("perHour", change.rateLimitPerHour())
                    .param("perDay", change.rateLimitPerDay())
                    .param("maxTokens", change.maxTokens())
                    .param("timeout", change.timeoutMs())
                    .update();
            return changed == 0 ? Optional.empty() : Optional.of(get(feature));
        });
    }

    /** Switches everything off for the organisation; the names of what is off now. */
    public List<String> disableAll(Tenant tenant) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        INSERT INTO ai_configuration (organisation_id, feature_name, enabled, rate_limit_per_hour,
                          rate_limit_per_day, max_tokens, timeout_ms, updated_by)
                        SELECT :organisation, feature_name, false, rate_limit_per_hour, rate_limit_per_day, max_tokens,
                          timeout_ms, :member
                        FROM effective_ai_configuration ORDER BY feature_name <> 'global', feature_name
                        ON CONFLICT (organisation_id, feature_name) DO UPDATE
                        SET enabled = false, updated_at = clock_timestamp(), updated_by = :member
                        RETURNING feature_name
                        """)
                        .param("organisation", tenant.organisation().value())
                        .param("member", tenant.member().value())
                        .query(String.class)
                        .list());
    }

    private ConfigurationRow get(String feature) {
        return jdbc.sql("SELECT * FROM effective_ai_configuration WHERE feature_name = :feature")
                .param("feature", feature)
                .query(JdbcConfiguration::row)
                .single();
    }

    private static ConfigurationRow row(ResultSet row, int number) throws SQLException {
        return new ConfigurationRow(
                row.getString("feature_name"),
                row.getBoolean("enabled"),
                row.getInt("rate_limit_per_hour"),
                row.getInt("rate_limit_per_day"),
                row.getInt("max_tokens"),
                row.getInt("timeout_ms"),
                row.getBoolean("own"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /**
     * The switch and limits of one feature, or of all under the name {@code global}.
     *
     * @param own whether it is the organisation's own row
     */
    public record ConfigurationRow(
            String featureName,
            boolean enabled,
            int rateLimitPerHour,
            int rateLimitPerDay,
            int maxTokens,
            int timeoutMs,
            boolean own,
            Instant updatedAt) {}

    /** What to change; null leaves a value as it is. */
    public record ConfigurationChange(
            @Nullable Boolean enabled,
            @Nullable Integer rateLimitPerHour,
            @Nullable Integer rateLimitPerDay,
            @Nullable Integer maxTokens,
            @Nullable Integer timeoutMs) {

        /** Whether it leaves everything as it is. */
        public boolean isEmpty() {
            return enabled == null
                    && rateLimitPerHour == null
                    && rateLimitPerDay == null
                    && maxTokens == null
                    && timeoutMs == null;
        }
    }
}
