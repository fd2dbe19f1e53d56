package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.offline.Exchange;
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

/**
 * Every word people and coach said. No other class reads or writes message text, so that encryption can come in here.
 *
 * @see "decisions D10 and D11"
 */
@Repository
public class JdbcTranscripts {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcTranscripts(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Adds a message at the end of a conversation whose row the running transaction has locked, and writes the
     * projection with it.
     *
     * @param title given to the conversation when it has none yet
     * @return the stored message
     */
    public MessageRow append(Tenant tenant, ConversationId conversation, NewMessage message, @Nullable String title) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        WITH numbered AS (
                          UPDATE coaching_sessions
                          SET last_seq = last_seq + 1, updated_at = clock_timestamp(), title = coalesce(title, :title),
                              conversation = conversation || jsonb_build_object('role', :role::text,
                                'content', :content::text, 'timestamp', to_jsonb(clock_timestamp()))
                          WHERE id = :conversation AND user_id = :member
                          RETURNING id, user_id, organisation_id, last_seq)
                        INSERT INTO coaching_messages (id, session_id, turn_id, user_id, organisation_id, seq, role,
                          content)
                        SELECT :id, id, :turn, user_id, organisation_id, last_seq, :role, :content FROM numbered
                        RETURNING id, turn_id, seq, role, content, created_at
                        """)
                        .param("title", title)
                        .param("role", message.fromMember() ? "user" : "assistant")
                        .param("content", message.text())
                        .param("conversation", conversation.value())
                        .param("member", tenant.member().value())
                        .param("id", message.id())
                        .param("turn", message.turn().value())
                        .query(JdbcTranscripts::message)
                        .single());
    }

    /** All messages of a conversation in order. */
    public List<MessageRow> list(Tenant tenant, ConversationId conversation) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        SELECT id, turn_id, seq, role, content, created_at FROM coaching_messages
                        WHERE session_id = :conversation AND user_id = :member ORDER BY seq
                        """)
                        .param("conversation", conversation.value())
                        .param("member", tenant.member().value())
                        .query(JdbcTranscripts::message)
                        .list());
    }

    /** What was last said before a turn; all of it when {@code before} is null. */
    public Lately readLately(Tenant tenant, ConversationId conversation, @Nullable TurnId before) {
        return new Lately(transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        SELECT state, question, answer FROM (
                          SELECT t.state, asked.seq, asked.content AS question, answered.content AS answer
                          FROM coaching_messages asked
                          JOIN coaching_turns t ON t.id = asked.turn_id
                          LEFT JOIN coaching_messages answered
                            ON answered.turn_id = asked.turn_id AND answered.role = 'assistant'
                          WHERE asked.session_id = :conversation AND asked.user_id = :member AND asked.role = 'user'
                            AND (:before::uuid IS NULL OR asked.turn_id <> :before)
                          ORDER BY asked.seq DESC LIMIT 20) recent
                        ORDER BY seq
                        """)
                        .param("conversation", conversation.value())
                        .param("member", tenant.member().value())
                        .param("before", before == null ? null : before.value())
                        .query((row, number) -> new Lately.Remembered(
                                new Exchange(row.getString("question"), row.getString("answer")),
                                TurnState.valueOf(row.getString("state"))))
                        .list()));
    }

    /** The messages of one turn: the member's, and the coach's once there is one. */
    public List<MessageRow> listOfTurn(Tenant tenant, TurnId turn) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        SELECT id, turn_id, seq, role, content, created_at FROM coaching_messages
                        WHERE turn_id = :turn AND user_id = :member ORDER BY seq
                        """)
                        .param("turn", turn.value())
                        .param("member", tenant.member().value())
                        .query(JdbcTranscripts::message)
                        .list());
    }

    /**
     * Stores a released sentence, if the turn is still this attempt's to write, and renews its lease.
     *
     * @return what became of it
     */
    public Appended appendSentence(Tenant tenant, TurnId turn, int attempt, int position, String sentence) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        WITH mine AS (
                          UPDATE coaching_turns SET lease_until = now() + interval '10 seconds'
                          WHERE id = :turn AND attempt = :attempt AND state = 'GENERATING' AND user_id = :member
                          RETURNING id, user_id, organisation_id, stop_requested_at),
                        stored AS (
                          INSERT INTO turn_sentences (turn_id, user_id, organisation_id, position, attempt, content)
                          SELECT id, user_id, organisation_id, :position, :attempt, :content FROM mine)
                        SELECT stop_requested_at IS NOT NULL AS stop FROM mine
                        """)
                        .param("turn", turn.value())
                        .param("attempt", attempt)
                        .param("member", tenant.member().value())
                        .param("position", position)
                        .param("content", sentence)
                        .query((row, number) -> row.getBoolean("stop") ? Appended.STORED_THEN_STOP : Appended.STORED)
                        .optional()
                        .orElse(Appended.LOST));
    }

    /** Stores the one text of a turn that needed no worker; call it inside the accepting transaction. */
    public void insertFixedText(Tenant tenant, TurnId turn, String text) {
        transactions.inTenant(tenant, () -> {
            jdbc.sql("""
                            INSERT INTO turn_sentences (turn_id, user_id, organisation_id, position, attempt, content)
                            VALUES (:turn, :member, :organisation, 1, 1, :content)
                            """)
                    .param("turn", turn.value())
                    .param("member", tenant.member().value())
                    .param("organisation", tenant.organisation().value())
                    .param("content", text)
                    .update();
        });
    }

    /** The stored sentences of a turn after a position, in order. */
    public List<String> listSentences(Tenant tenant, TurnId turn, int after) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        SELECT content FROM turn_sentences
                        WHERE turn_id = :turn AND user_id = :member AND position > :after ORDER BY position
                        """)
                        .param("turn", turn.value())
                        .param("member", tenant.member().value())
                        .param("after", after)
                        .query(String.class)
                        .list());
    }

    private static MessageRow message(ResultSet row, int number) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new MessageRow(
                row.getObject("id", UUID.class),
                new TurnId(row.getObject("turn_id", UUID.class)),
                row.getInt("seq"),
                "user".equals(row.getString("role")),
                row.getString("content"),
                createdAt);
    }

    /** A message to add. */
    public record NewMessage(UUID id, TurnId turn, boolean fromMember, String text) {}

    /** What became of a sentence. */
    public enum Appended {
        STORED,
        STORED_THEN_STOP,
        LOST
    }
}
