package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.Persona;
import com.allstarteams.coach.conversation.SessionType;
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
            SELECT id, session_type, persona, workshop_step, title, last_seq, created_at, updated_at
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
                              workshop_step, chat_key, idempotency_key, request_hash, title)
                            VALUES (:member, :organisation, :type, :persona, :step, :chatKey, :key, :hash, :title)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("type", session.type().key())
                    .param("persona", session.persona().id())
                    .param("step", session.workshopStep())
                    .param("chatKey", session.chatKey())
                    .param("key", session.idempotencyKey())
                    .param("hash", session.requestHash())
                    .param("title", session.title())
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

    /** The member's conversations, the most recently used first, those before the given place. */
    public List<SessionRow> list(Tenant tenant, int limit, @Nullable Place before) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                tenant,
                                SELECT
                                        + " AND (:time::timestamptz IS NULL OR (updated_at, id) < (:time, :id))"
                                        + " ORDER BY updated_at DESC, id DESC LIMIT :limit")
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
        return new SessionRow(
                new ConversationId(row.getObject("id", UUID.class)),
                SessionType.find(row.getString("session_type")).orElseThrow(),
                Persona.find(row.getString("persona")).orElseThrow(),
                row.getString("workshop_step"),
                row.getString("title"),
                row.getInt("last_seq"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
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
            @Nullable String title) {}

    /** A place in the list of conversations. */
    public record Place(Instant updatedAt, UUID id) {}
}
