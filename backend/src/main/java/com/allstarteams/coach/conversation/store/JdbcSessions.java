package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.SessionType;
import com.allstarteams.coach.conversation.TurnId;
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

/** Conversations in PostgreSQL, without their words. */
@Repository
public class JdbcSessions {

    private static final String SELECT = """
            SELECT id, session_type, persona, workshop_step, title, last_seq, created_at, updated_at, tip, pinned,
                   archived, temporary, session_summary, session_length, closed_at,
                   ARRAY(SELECT jsonb_array_elements_text(context_used -> 'topics')) AS topics
            FROM coaching_sessions WHERE user_id = :member AND organisation_id = :organisation
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcSessions(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Opens a conversation, or finds the one that this request opened before.
     *
     * @return empty when the key was used for another request
     */
    public Optional<SessionRow> open(Tenant tenant, NewSession session) {
        return transactions.inTenant(tenant, () -> {
            owned(tenant, """
                            INSERT INTO coaching_sessions (user_id, organisation_id, session_type, persona,
                              workshop_step, chat_key, idempotency_key, request_hash, title, temporary)
                            VALUES (:member, :organisation, :type, :persona, :step, :chatKey, :key, :hash, :title,
                              :temporary)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("type", session.type().key())
                    .param("persona", session.persona().id())
                    .param("step", session.workshopStep())
                    .param("chatKey", session.chatKey())
                    .param("key", session.idempotencyKey())
                    .param("hash", session.requestHash())
                    .param("title", session.title())
                    .param("temporary", session.temporary())
                    .update();
            return owned(
                            tenant,
                            SELECT
                                    + " AND (chat_key = :chatKey"
                                    + " OR (idempotency_key = :key AND request_hash = :hash))")
                    .param("chatKey", session.chatKey())
                    .param("key", session.idempotencyKey())
                    .param("hash", session.requestHash())
                    .query(JdbcSessions::session)
                    .optional();
        });
    }

    public Optional<SessionRow> find(Tenant tenant, ConversationId id) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, SELECT + " AND id = :id")
                        .param("id", id.value())
                        .query(JdbcSessions::session)
                        .optional());
    }

    /** Locks the conversation until the transaction ends; call it inside one. */
    public Optional<SessionRow> lock(Tenant tenant, ConversationId id) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, SELECT + " AND id = :id FOR UPDATE")
                        .param("id", id.value())
                        .query(JdbcSessions::session)
                        .optional());
    }

    /** Changes what is given; empty when there is no such conversation. */
    public Optional<SessionRow> change(Tenant tenant, ConversationId id, Change change) {
        return transactions.inTenant(tenant, () -> {
            owned(tenant, """
                            UPDATE coaching_sessions
                            SET title = coalesce(:title, title), pinned = coalesce(:pinned, pinned),
                                archived = coalesce(:archived, archived)
                            WHERE id = :id AND user_id = :member AND organisation_id = :organisation
                            """)
                    .param("title", change.title())
                    .param("pinned", change.pinned())
                    .param("archived", change.archived())
                    .param("id", id.value())
                    .update();
            return find(tenant, id);
        });
    }

    /** The turn said last among a turn and all that follow it; empty when the conversation holds no such turn. */
    public Optional<TurnId> findNewestBehind(Tenant tenant, ConversationId id, TurnId turn) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, """
                        WITH RECURSIVE behind AS (
                          SELECT id FROM coaching_turns
                          WHERE id = :turn AND session_id = :id AND user_id = :member AND organisation_id = :organisation
                          UNION ALL
                          SELECT t.id FROM coaching_turns t JOIN behind ON t.follows = behind.id)
                        SELECT behind.id FROM behind
                        JOIN coaching_messages asked ON asked.turn_id = behind.id AND asked.role = 'user'
                        ORDER BY asked.seq DESC LIMIT 1
                        """)
                        .param("turn", turn.value())
                        .param("id", id.value())
                        .query((row, number) -> new TurnId(row.getObject("id", UUID.class)))
                        .optional());
    }

    /** Makes a turn the last of the branch that is shown; call it with the conversation locked. */
    public void setTip(Tenant tenant, ConversationId id, TurnId tip) {
        transactions.inTenant(tenant, () -> {
            owned(tenant, """
                            UPDATE coaching_sessions SET tip = :tip
                            WHERE id = :id AND user_id = :member AND organisation_id = :organisation
                            """).param("tip", tip.value()).param("id", id.value()).update();
        });
    }

    /**
     * Deletes a conversation with all turns, messages and sentences of it.
     *
     * @return whether there was one
     */
    public boolean delete(Tenant tenant, ConversationId id) {
        return transactions.inTenant(
                tenant, () -> owned(tenant, """
                                DELETE FROM coaching_sessions
                                WHERE id = :id AND user_id = :member AND organisation_id = :organisation
                                """).param("id", id.value()).update() == 1);
    }

    /**
     * The member's conversations but the temporary ones: pinned first, then the most recently used, those behind the
     * given place.
     */
    public List<SessionRow> list(Tenant tenant, boolean archived, int limit, @Nullable Place before) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                tenant,
                                SELECT
                                        + " AND NOT temporary AND archived = :archived AND (:time::timestamptz IS NULL"
                                        + " OR (pinned, updated_at, id) < (:pinned, :time, :id))"
                                        + " ORDER BY pinned DESC, updated_at DESC, id DESC LIMIT :limit")
                        .param("archived", archived)
                        .param("pinned", before == null ? null : before.pinned())
                        .param(
                                "time",
                                before == null ? null : before.updatedAt().atOffset(ZoneOffset.UTC))
                        .param("id", before == null ? null : before.id())
                        .param("limit", limit)
                        .query(JdbcSessions::session)
                        .list());
    }

    private JdbcClient.StatementSpec owned(Tenant tenant, String sql) {
        return jdbc.sql(sql)
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value());
    }

    private static SessionRow session(ResultSet row, int number) throws SQLException {
        UUID tip = row.getObject("tip", UUID.class);
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new SessionRow(
                new ConversationId(row.getObject("id", UUID.class)),
                SessionType.find(row.getString("session_type")).orElseThrow(),
                Persona.find(row.getString("persona")).orElseThrow(),
                row.getString("workshop_step"),
                row.getString("title"),
                row.getInt("last_seq"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                tip == null ? null : new TurnId(tip),
                row.getBoolean("pinned"),
                row.getBoolean("archived"),
                row.getBoolean("temporary"),
                row.getString("session_summary"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getString("session_length"),
                closedAt == null ? null : closedAt.toInstant());
    }

    /**
     * A conversation to open.
     *
     * @param chatKey makes get-or-create find the same one again; null for conversations opened on purpose
     * @param idempotencyKey the request's key, or a fresh one
     */
    public record NewSession(
            SessionType type,
            Persona persona,
            @Nullable String workshopStep,
            @Nullable String chatKey,
            String idempotencyKey,
            String requestHash,
            @Nullable String title,
            boolean temporary) {}

    /**
     * What to change of a conversation; null leaves a part as it is.
     *
     * @param title 1-120 characters
     */
    public record Change(
            @Nullable String title,
            @Nullable Boolean pinned,
            @Nullable Boolean archived) {}

    /** A place in the list of conversations. */
    public record Place(boolean pinned, Instant updatedAt, UUID id) {}
}
