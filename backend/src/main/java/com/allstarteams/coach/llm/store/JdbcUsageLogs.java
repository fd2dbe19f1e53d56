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

    /** Name of calls of embedding models in the ledger; they have no switch and no limits under it. */
    public static final String EMBEDDINGS = "embeddings";

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcUsageLogs(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Adds the calls and counts their tokens against today's limits, in one transaction. */
    public void append(Tenant tenant, AiFeature feature, @Nullable UUID session, List<UsageRow> calls) {
        transactions.inTenant(tenant, () -> {
            calls.forEach(call -> insert(tenant, feature.key(), session, call));
            addTokens(
                    tenant,
                    feature.key(),
                    calls.stream().mapToLong(UsageRow::tokens).sum());
        });
    }

    /**
     * Adds a call of an embedding model, with its tokens counted against the member's limits of today.
     *
     * @param member null when the text is nobody's; such a row is in no organisation's report
     */
    public void appendEmbedding(@Nullable Tenant member, UsageRow call) {
        if (member == null) {
            transactions.asWorker(() -> insert(null, EMBEDDINGS, null, call));
        } else {
            transactions.inTenant(member, () -> {
                insert(member, EMBEDDINGS, null, call);
                addTokens(member, EMBEDDINGS, call.tokens());
            });
        }
    }

    private void insert(@Nullable Tenant tenant, String feature, @Nullable UUID session, UsageRow call) {
        jdbc.sql("""
                        INSERT INTO ai_usage_logs (user_id, organisation_id, feature_name, tokens_used, input_tokens,
                          output_tokens, cache_read_tokens, cache_write_tokens, response_time_ms, first_text_ms, success,
                          outcome, error_class, cost_estimate, session_id, provider, model, prompt_version)
                        VALUES (:member, :organisation, :feature, :tokens, :input, :output, :cacheRead, :cacheWrite,
                          :responseTime, :firstText, :outcome = 'completed', :outcome, :error, :cost, :session,
                          :provider, :model, :prompt)
                        """)
                .param("member", tenant == null ? null : tenant.member().value())
                .param(
                        "organisation",
                        tenant == null ? null : tenant.organisation().value())
                .param("feature", feature)
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

    private void addTokens(Tenant tenant, String feature, long tokens) {
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
                .param("feature", feature)
                .param("tokens", tokens)
                .update();
    }
}
