package com.allstarteams.coach.llm.store;

import com.allstarteams.coach.llm.AiFeature;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the usage ledger. */
@Repository
public class JdbcUsageLogs {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcUsageLogs(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Adds the calls and counts their tokens against today's limits, in one transaction. */
    public void append(Tenant tenant, AiFeature feature, @Nullable UUID session, List<UsageRow> calls) {
        transactions.inTenant(tenant, () -> {
            calls.forEach(call -> insert(tenant, feature, session, call));
            addTokens(
                    tenant, feature, calls.stream().mapToLong(UsageRow::tokens).sum());
        });
    }

    private void insert(Tenant tenant, AiFeature feature, @Nullable UUID session, UsageRow call) {
        jdbc.sql("""
                        INSERT INTO ai_usage_logs (user_id, organisation_id, feature_name, tokens_used, input_tokens,
                          output_tokens, cache_read_tokens, cache_write_tokens, response_time_ms, first_text_ms, success,
                          outcome, error_class, cost_estimate, session_id, provider, model, prompt_version)
                        VALUES (:member, :organisation, :feature, :tokens, :input, :output, :cacheRead, :cacheWrite,
                          :responseTime, :firstText, :outcome = 'completed', :outcome, :error, :cost, :session,
                          :provider, :model, :prompt)
                        """)
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value())
                .param("feature", feature.key())
                .param("session", session)
                .param("tokens", call.tokens())
                .param("input", call.inputTokens())
                .param("output", call.outputTokens())
                .param("cacheRead", call.cacheReadTokens())
                .param("cacheWrite", call.cacheWriteTokens())
                .param("responseTime", call.responseTimeMs())
                .param("firstText", call.firstTextMs())
                .param("outcome", call.outcome())
                .param("error", call.errorClass())
                .param("cost", call.costEstimate())
                .param("provider", call.provider())
                .param("model", call.model())
                .param("prompt", call.promptVersion())
                .update();
    }

    private void addTokens(Tenant tenant, AiFeature feature, long tokens) {
        if (tokens == 0) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO ai_usage_counters AS c (organisation_id, user_id, feature_name, window_kind,
                          window_start, tokens)
                        SELECT :organisation, w.member, w.counter, 'day', date_trunc('day', now(), 'UTC'), :tokens
                        FROM (VALUES (1, NULL, 'global'), (2, :member::uuid, :feature), (3, :member, 'global'))
                          AS w (place, member, counter)
                        ORDER BY w.place
                        ON CONFLICT (organisation_id, user_id, feature_name, window_kind, window_start)
                        DO UPDATE SET tokens = c.tokens + excluded.tokens
                        """)
                .param("organisation", tenant.organisation().value())
                .param("member", tenant.member().value())
                .param("feature", feature.key())
                .param("tokens", tokens)
                .update();
    }
}
