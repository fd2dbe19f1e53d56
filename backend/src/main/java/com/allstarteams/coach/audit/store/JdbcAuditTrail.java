package com.allstarteams.coach.audit.store;

import com.allstarteams.coach.audit.AuditEntry;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Adds audit rows. */
@Repository
public class JdbcAuditTrail {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    JdbcAuditTrail(JdbcClient jdbc, TenantTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /** Adds one row in the tenant's running transaction. */
    public void insert(
            Tenant tenant,
            String actorPseudonym,
            AuditEntry entry,
            @Nullable String requestDigest,
            @Nullable String responseDigest) {
        transactions.inTenant(tenant, () -> {
            jdbc.sql("""
                            INSERT INTO audit_events (organisation_id, actor_pseudonym, action, subject_id, outcome,
                              detail, request_digest, response_digest)
                            VALUES (:organisation, :actor, :action, :subject, :outcome, :detail::jsonb, :request,
                              :response)
                            """)
                    .param("organisation", tenant.organisation().value())
                    .param("actor", actorPseudonym)
                    .param("action", entry.action())
                    .param("subject", entry.subjectId())
                    .param("outcome", entry.outcome())
                    .param("detail", json.writeValueAsString(entry.detail()))
                    .param("request", requestDigest)
                    .param("response", responseDigest)
                    .update();
        });
    }
}
