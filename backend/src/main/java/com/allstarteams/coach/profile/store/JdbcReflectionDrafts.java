package com.allstarteams.coach.profile.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps reflection drafts; a save counts only on the version it was made from. */
@Repository
public class JdbcReflectionDrafts {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcReflectionDrafts(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Saves a draft made from {@code basedOn}.
     *
     * @param basedOn 0 for the first save of a field
     * @return the saved draft; empty when another save came first, and then nothing was changed
     */
    public Optional<WrittenText> save(Tenant tenant, String fieldId, String text, int basedOn) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        INSERT INTO reflection_drafts AS draft (user_id, organisation_id, field_id, content)
                        SELECT :member, :organisation, :field, :content
                        WHERE :basedOn = 0
                           OR EXISTS (SELECT 1 FROM reflection_drafts WHERE user_id = :member AND field_id = :field)
                        ON CONFLICT (user_id, field_id) DO UPDATE
                          SET content = excluded.content, version = draft.version + 1, updated_at = clock_timestamp()
                          WHERE draft.version = :basedOn
                        RETURNING field_id, content, version, updated_at
                        """)
                        .param("member", tenant.member().value())
                        .param("organisation", tenant.organisation().value())
                        .param("field", fieldId)
                        .param("content", text)
                        .param("basedOn", basedOn)
                        .query(JdbcReflectionDrafts::draft)
                        .optional());
    }

    private static WrittenText draft(ResultSet row, int number) throws SQLException {
        return new WrittenText(
                row.getString("field_id"),
                row.getString("content"),
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
