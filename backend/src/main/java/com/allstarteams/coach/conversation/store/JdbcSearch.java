package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds words in a member's own messages and titles. Reads one member's rows only, so it needs no text index. */
@Repository
public class JdbcSearch {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcSearch(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Messages that hold every term somewhere, in any case, on any branch of any conversation but the temporary ones; and
     * the titles that do, of conversations where no message does.
     *
     * @param terms not empty
     * @return newest first
     */
    public List<Found> find(Tenant tenant, List<String> terms, int limit) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        WITH said AS (
                          SELECT session_id, title, turn_id, m.id, role, content, m.created_at
                          FROM coaching_messages m JOIN coaching_sessions s ON s.id = session_id AND NOT temporary
                          WHERE m.user_id = :member AND content ILIKE ALL (:patterns)
                          ORDER BY m.created_at DESC, m.id DESC LIMIT :limit),
                        titled AS (
                          SELECT id AS session_id, title, NULL::uuid AS turn_id, NULL::uuid AS id, 'title' AS role,
                                 title AS content, updated_at AS created_at
                          FROM coaching_sessions
                          WHERE user_id = :member AND NOT temporary AND title ILIKE ALL (:patterns)
                            AND id NOT IN (SELECT session_id FROM said)
                          ORDER BY updated_at DESC LIMIT :limit)
                        SELECT * FROM said UNION ALL SELECT * FROM titled ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                        .param("member", tenant.member().value())
                        .param(
                                "patterns",
                                terms.stream().map(JdbcSearch::pattern).toArray(String[]::new))
                        .param("limit", limit)
                        .query(JdbcSearch::found)
                        .list());
    }

    private static String pattern(String term) {
        return "%" + term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        UUID turn = row.getObject("turn_id", UUID.class);
        return new Found(
                new ConversationId(row.getObject("session_id", UUID.class)),
                row.getString("title"),
                turn == null ? null : new TurnId(turn),
                row.getObject("id", UUID.class),
                row.getString("role"),
                row.getString("content"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /**
     * A text that was found.
     *
     * @param turn null for a title; so is the message
     * @param role {@code user}, {@code assistant} or {@code title}
     */
    public record Found(
            ConversationId conversation,
            @Nullable String title,
            @Nullable TurnId turn,
            @Nullable UUID message,
            String role,
            String text,
            Instant at) {}
}
