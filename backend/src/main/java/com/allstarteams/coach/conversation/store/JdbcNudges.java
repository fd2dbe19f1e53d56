package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.commitment.Commitment;
import com.allstarteams.coach.conversation.commitment.NudgeSettings;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders of promises in PostgreSQL, and when members want them. */
@Repository
public class JdbcNudges {

    private static final String SETTINGS = """
            SELECT enabled, quiet_from, quiet_to, zone, per_week FROM coaching_nudge_settings
            WHERE user_id = :member AND organisation_id = :organisation
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcNudges(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The member's settings, the usual ones until they change them. */
    public NudgeSettings readSettings(Tenant tenant) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, SETTINGS)
                        .query(JdbcNudges::settings)
                        .optional()
                        .orElse(NudgeSettings.USUAL));
    }

    /** The settings; two who ask at once get them one after the other. Call it inside a transaction. */
    public NudgeSettings lockSettings(Tenant tenant) {
        return transactions.inTenant(tenant, () -> {
            owned(tenant, """
                            INSERT INTO coaching_nudge_settings (user_id, organisation_id)
                            VALUES (:member, :organisation) ON CONFLICT (user_id) DO NOTHING
                            """).update();
            return owned(tenant, SETTINGS + " FOR UPDATE")
                    .query(JdbcNudges::settings)
                    .single();
        });
    }

    public void changeSettings(Tenant tenant, NudgeSettings settings) {
        transactions.inTenant(tenant, () -> {
            owned(tenant, """
                            INSERT INTO coaching_nudge_settings (user_id, organisation_id, enabled, quiet_from,
                              quiet_to, zone, per_week)
                            VALUES (:member, :organisation, :enabled, :from, :to, :zone, :perWeek)
                            ON CONFLICT (user_id) DO UPDATE SET enabled = :enabled, quiet_from = :from,
                              quiet_to = :to, zone = :zone, per_week = :perWeek
                            """)
                    .param("enabled", settings.enabled())
                    .param("from", settings.quietFrom())
                    .param("to", settings.quietTo())
                    .param("zone", settings.zone().getId())
                    .param("perWeek", settings.perWeek())
                    .update();
        });
    }

    /** Gives a reminder of each open promise that is due and was not given one for that time, up to the week's number. */
    public void give(Tenant tenant, Instant now, int perWeek) {
        transactions.inTenant(tenant, () -> {
            owned(tenant, """
                            INSERT INTO coaching_nudges (commitment_id, user_id, organisation_id, due_at, given_at)
                            SELECT c.id, c.user_id, c.organisation_id, c.due_at, :now
                            FROM coaching_commitments c
                            WHERE c.user_id = :member AND c.organisation_id = :organisation
                              AND c.state = 'OPEN' AND c.due_at <= :now
                              AND NOT EXISTS (SELECT 1 FROM coaching_nudges n
                                WHERE n.commitment_id = c.id AND n.due_at = c.due_at)
                            ORDER BY c.due_at, c.id
                            LIMIT greatest(0, :perWeek - (SELECT count(*) FROM coaching_nudges n
                              WHERE n.user_id = :member AND n.given_at > :now::timestamptz - interval '7 days'))
                            """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("perWeek", perWeek)
                    .update();
        });
    }

    /** Open promises whose reminder was given and not put away, the longest due first. */
    public List<Commitment> listShown(Tenant tenant) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, "SELECT" + JdbcCommitments.COLUMNS + """
                        FROM coaching_commitments c
                        WHERE c.user_id = :member AND c.organisation_id = :organisation AND c.state = 'OPEN'
                          AND EXISTS (SELECT 1 FROM coaching_nudges n WHERE n.commitment_id = c.id
                            AND n.due_at = c.due_at AND n.put_away_at IS NULL)
                        ORDER BY c.due_at, c.id
                        """)
                        .query(JdbcCommitments::commitment)
                        .list());
    }

    /** Puts away what is shown of a promise; says whether there is such a promise. */
    public boolean putAway(Tenant tenant, UUID commitment, Instant now) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, """
                        WITH put_away AS (
                          UPDATE coaching_nudges SET put_away_at = :now
                          WHERE commitment_id = :commitment AND user_id = :member
                            AND organisation_id = :organisation AND put_away_at IS NULL)
                        SELECT count(*) FROM coaching_commitments
                        WHERE id = :commitment AND user_id = :member AND organisation_id = :organisation
                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("commitment", commitment)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private JdbcClient.StatementSpec owned(Tenant tenant, String sql) {
        return jdbc.sql(sql)
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value());
    }

    private static NudgeSettings settings(ResultSet row, int number) throws SQLException {
        return new NudgeSettings(
                row.getBoolean("enabled"),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("per_week"));
    }
}
