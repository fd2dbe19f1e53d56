package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.commitment.Commitment;
import com.allstarteams.coach.conversation.commitment.CommitmentState;
import com.allstarteams.coach.conversation.commitment.Promise;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises in PostgreSQL. */
@Repository
public class JdbcCommitments {

    static final String COLUMNS =
            " id, session_id, what, cue, obstacle, plan, confidence, due_at, state, created_at, updated_at ";
    private static final String OWN = " WHERE id = :id AND user_id = :member AND organisation_id = :organisation";

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcCommitments(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public List<Commitment> list(Tenant tenant, @Nullable CommitmentState state) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, "SELECT" + COLUMNS + """
                        FROM coaching_commitments
                        WHERE user_id = :member AND organisation_id = :organisation
                          AND (:state::text IS NULL OR state = :state)
                        ORDER BY state = 'OPEN' DESC, CASE WHEN state = 'OPEN' THEN due_at END NULLS LAST,
                          updated_at DESC, id
                        """)
                        .param("state", state == null ? null : state.name())
                        .query(JdbcCommitments::commitment)
                        .list());
    }

    public int countOpen(Tenant tenant) {
        return transactions.inTenant(
                tenant, () -> owned(tenant, """
                        SELECT count(*) FROM coaching_commitments
                        WHERE user_id = :member AND organisation_id = :organisation AND state = 'OPEN'
                        """).query(Integer.class).single());
    }

    /** Adds a promise; empty when the conversation is not the member's. */
    public Optional<Commitment> insert(Tenant tenant, @Nullable ConversationId conversation, Promise promise) {
        return transactions.inTenant(
                tenant,
                () -> promised(owned(tenant, """
                        INSERT INTO coaching_commitments (user_id, organisation_id, session_id, what, cue, obstacle,
                          plan, confidence, due_at)
                        SELECT :member, :organisation, :conversation, :what, :cue, :obstacle, :plan, :confidence, :due
                        WHERE :conversation::uuid IS NULL
                          OR EXISTS (SELECT 1 FROM coaching_sessions WHERE id = :conversation AND user_id = :member)
                        RETURNING""" + COLUMNS), promise)
                        .param("conversation", conversation == null ? null : conversation.value())
                        .query(JdbcCommitments::commitment)
                        .optional());
    }

    public Optional<Commitment> change(Tenant tenant, UUID id, Promise promise) {
        return transactions.inTenant(
                tenant,
                () -> promised(owned(tenant, """
                        UPDATE coaching_commitments SET what = :what, cue = :cue, obstacle = :obstacle, plan = :plan,
                          confidence = :confidence, due_at = :due, updated_at = clock_timestamp()
                        """ + OWN + " RETURNING" + COLUMNS), promise)
                        .param("id", id)
                        .query(JdbcCommitments::commitment)
                        .optional());
    }

    public Optional<Commitment> setState(Tenant tenant, UUID id, CommitmentState state) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                tenant,
                                "UPDATE coaching_commitments SET state = :state, updated_at = clock_timestamp()" + OWN
                                        + " RETURNING" + COLUMNS)
                        .param("state", state.name())
                        .param("id", id)
                        .query(JdbcCommitments::commitment)
                        .optional());
    }

    /** Moves the due time of an open promise. */
    public Optional<Commitment> setDue(Tenant tenant, UUID id, Instant due) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                tenant,
                                "UPDATE coaching_commitments SET due_at = :due, updated_at = clock_timestamp()" + OWN
                                        + " AND state = 'OPEN' RETURNING" + COLUMNS)
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .query(JdbcCommitments::commitment)
                        .optional());
    }

    public Optional<Commitment> delete(Tenant tenant, UUID id) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, "DELETE FROM coaching_commitments" + OWN + " RETURNING" + COLUMNS)
                        .param("id", id)
                        .query(JdbcCommitments::commitment)
                        .optional());
    }

    private JdbcClient.StatementSpec owned(Tenant tenant, String sql) {
        return jdbc.sql(sql)
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value());
    }

    private static JdbcClient.StatementSpec promised(JdbcClient.StatementSpec statement, Promise promise) {
        Instant due = promise.dueAt();
        return statement
                .param("what", promise.what())
                .param("cue", promise.cue())
                .param("obstacle", promise.obstacle())
                .param("plan", promise.plan())
                .param("confidence", promise.confidence())
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC));
    }

    static Commitment commitment(ResultSet row, int number) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Commitment(
                row.getObject("id", UUID.class),
                session == null ? null : new ConversationId(session),
                new Promise(
                        row.getString("what"),
                        row.getString("cue"),
                        row.getString("obstacle"),
                        row.getString("plan"),
                        row.getObject("confidence", Integer.class),
                        due == null ? null : due.toInstant()),
                CommitmentState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
