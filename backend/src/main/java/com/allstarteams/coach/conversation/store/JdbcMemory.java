package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is remembered about members, in PostgreSQL. */
@Repository
public class JdbcMemory {

    private static final int MAX_LINES = 50;
    private static final String SELECT = """
            SELECT id, session_id, content, created_at, updated_at
            FROM coaching_memory WHERE user_id = :member AND organisation_id = :organisation
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcMemory(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Whether the member asked for memory; false until they did. */
    public boolean isEnabled(Tenant tenant) {
        return transactions.inTenant(
                tenant, () -> owned(tenant, """
                        SELECT memory_enabled FROM coaching_preferences
                        WHERE user_id = :member AND organisation_id = :organisation
                        """).query(Boolean.class).optional().orElse(false));
    }

    public void enable(Tenant tenant, boolean enabled) {
        transactions.inTenant(tenant, () -> {
            owned(tenant, """
                            INSERT INTO coaching_preferences (user_id, organisation_id, memory_enabled)
                            VALUES (:member, :organisation, :enabled)
                            ON CONFLICT (user_id) DO UPDATE SET memory_enabled = :enabled, updated_at = now()
                            """).param("enabled", enabled).update();
        });
    }

    /** All lines, newest first. */
    public List<MemoryRow> list(Tenant tenant) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, SELECT + " ORDER BY updated_at DESC, id DESC")
                        .query(JdbcMemory::line)
                        .list());
    }

    /** The newest lines; none while memory is off or when the conversation is temporary. */
    public List<String> listForUse(Tenant tenant, ConversationId conversation, int limit) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, """
                        SELECT content FROM coaching_memory m
                        JOIN coaching_preferences p ON p.user_id = m.user_id AND p.memory_enabled
                        WHERE m.user_id = :member AND m.organisation_id = :organisation
                          AND NOT EXISTS (SELECT 1 FROM coaching_sessions s WHERE s.id = :conversation AND s.temporary)
                        ORDER BY m.updated_at DESC, m.id DESC LIMIT :limit
                        """)
                        .param("conversation", conversation.value())
                        .param("limit", limit)
                        .query(String.class)
                        .list());
    }

    /**
     * Adds a line the member wrote; the oldest learned one makes room for it. Call it inside a transaction.
     *
     * @return empty when there is no room and nothing learned to make any
     */
    public Optional<MemoryRow> addOwn(Tenant tenant, String text) {
        return transactions.inTenant(tenant, () -> {
            lock(tenant);
            int own = owned(
                            tenant,
                            "SELECT count(*) FROM coaching_memory WHERE user_id = :member"
                                    + " AND organisation_id = :organisation AND session_id IS NULL")
                    .query(Integer.class)
                    .single();
            if (own >= MAX_LINES) {
                return Optional.empty();
            }
            MemoryRow line = owned(tenant, """
                            INSERT INTO coaching_memory (user_id, organisation_id, content)
                            VALUES (:member, :organisation, :text)
                            RETURNING id, session_id, content, created_at, updated_at
                            """)
                    .param("text", text)
                    .query(JdbcMemory::line)
                    .single();
            trim(tenant);
            return Optional.of(line);
        });
    }

    /**
     * Adds what a conversation taught, in order, but nothing while memory is off and nothing twice; the oldest learned
     * lines make room. Call it inside a transaction.
     */
    public void learn(Tenant tenant, ConversationId conversation, List<String> texts) {
        transactions.inTenant(tenant, () -> {
            lock(tenant);
            if (!isEnabled(tenant)) {
                return;
            }
            for (String text : texts) {
                owned(tenant, """
                                INSERT INTO coaching_memory (user_id, organisation_id, session_id, content)
                                SELECT :member, :organisation, :conversation, :text
                                WHERE NOT EXISTS (SELECT 1 FROM coaching_memory
                                  WHERE user_id = :member AND lower(content) = lower(:text))
                                """)
                        .param("conversation", conversation.value())
                        .param("text", text)
                        .update();
            }
            trim(tenant);
        });
    }

    /** Changes a line and makes it the member's own; empty when they have no such line. */
    public Optional<MemoryRow> correct(Tenant tenant, UUID id, String text) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, """
                        UPDATE coaching_memory SET content = :text, session_id = NULL, updated_at = clock_timestamp()
                        WHERE id = :id AND user_id = :member AND organisation_id = :organisation
                        RETURNING id, session_id, content, created_at, updated_at
                        """)
                        .param("text", text)
                        .param("id", id)
                        .query(JdbcMemory::line)
                        .optional());
    }

    /** Says whether there was such a line. */
    public boolean delete(Tenant tenant, UUID id) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                        tenant,
                                        "DELETE FROM coaching_memory WHERE user_id = :member"
                                                + " AND organisation_id = :organisation AND id = :id")
                                .param("id", id)
                                .update()
                        == 1);
    }

    public void deleteAll(Tenant tenant) {
        transactions.inTenant(tenant, () -> {
            owned(tenant, "DELETE FROM coaching_memory WHERE user_id = :member AND organisation_id = :organisation")
                    .update();
        });
    }

    /** Lets one transaction at a time add lines for a member. */
    private void lock(Tenant tenant) {
        owned(tenant, """
                        INSERT INTO coaching_preferences (user_id, organisation_id) VALUES (:member, :organisation)
                        ON CONFLICT (user_id) DO UPDATE SET updated_at = coaching_preferences.updated_at
                        """).update();
    }

    private void trim(Tenant tenant) {
        owned(tenant, """
                        DELETE FROM coaching_memory WHERE id IN (
                          SELECT id FROM coaching_memory WHERE user_id = :member AND organisation_id = :organisation
                          ORDER BY session_id IS NOT NULL, updated_at DESC, id DESC OFFSET :max)
                        """).param("max", MAX_LINES).update();
    }

    private JdbcClient.StatementSpec owned(Tenant tenant, String sql) {
        return jdbc.sql(sql)
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value());
    }

    private static MemoryRow line(ResultSet row, int number) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return new MemoryRow(
                row.getObject("id", UUID.class),
                row.getString("content"),
                session == null ? null : new ConversationId(session),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
