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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every word people and coach said. No other class writes message text, and only {@link JdbcSearch} reads it too, so that
 * encryption can come in here; a title, which holds the first words of a conversation, is written here and read with its row.
 *
 * @see "decisions D10 and D11"
 */
@Repository
public class JdbcTranscripts {

    private static final String SHOWN = """
            WITH RECURSIVE shown AS (
              SELECT id, follows FROM coaching_turns
              WHERE id = (SELECT tip FROM coaching_sessions WHERE id = :conversation AND user_id = :member)
              UNION ALL
              SELECT t.id, t.follows FROM coaching_turns t JOIN shown ON t.id = shown.follows)
            """;

    private static final String LATELY = """
            WITH RECURSIVE branch AS (
              SELECT id, follows, 1 AS place FROM coaching_turns WHERE id = {start} AND session_id = :conversation
              UNION ALL
              SELECT t.id, t.follows, place + 1 FROM coaching_turns t JOIN branch ON t.id = branch.follows
              WHERE place < 20),
            recent AS (
              SELECT turn_id AS id FROM coaching_messages
              WHERE session_id = :conversation AND role = 'user' ORDER BY seq DESC LIMIT 6)
            SELECT asked.seq, t.state, asked.content AS question, answered.content AS answer,
                   branch.id IS NOT NULL AS on_branch, recent.id IS NOT NULL AS in_window,
                   (SELECT tip FROM coaching_sessions WHERE id = :conversation) AS tip
            FROM branch FULL JOIN recent USING (id)
            JOIN coaching_turns t USING (id)
            JOIN coaching_messages asked ON asked.turn_id = t.id AND asked.role = 'user' AND asked.user_id = :member
            LEFT JOIN coaching_messages answered ON answered.turn_id = t.id AND answered.role = 'assistant'
            ORDER BY asked.seq
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcTranscripts(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Adds a message at the end of a conversation whose row the running transaction has locked, and writes the
     * projection with it. A member's message becomes the tip of the branch that is shown and opens a closed conversation;
     * when it does not follow the last tip, {@link #project} must come after it.
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
                              tip = CASE WHEN :fromMember THEN :turn ELSE tip END,
                              closed_at = CASE WHEN :fromMember THEN NULL ELSE closed_at END,
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
                        .param("fromMember", message.fromMember())
                        .param("role", message.fromMember() ? "user" : "assistant")
                        .param("content", message.text())
                        .param("conversation", conversation.value())
                        .param("member", tenant.member().value())
                        .param("id", message.id())
                        .param("turn", message.turn().value())
                        .query(JdbcTranscripts::message)
                        .single());
    }

    /** Writes the projection anew from the branch that is shown; call it with the conversation locked. */
    public void project(Tenant tenant, ConversationId conversation) {
        transactions.inTenant(tenant, () -> {
            jdbc.sql(SHOWN + """
                            UPDATE coaching_sessions SET conversation = coalesce((
                              SELECT jsonb_agg(jsonb_build_object('role', role, 'content', content,
                                'timestamp', to_jsonb(created_at)) ORDER BY seq)
                              FROM coaching_messages JOIN shown ON shown.id = turn_id), '[]')
                            WHERE id = :conversation AND user_id = :member
                            """)
                    .param("conversation", conversation.value())
                    .param("member", tenant.member().value())
                    .update();
        });
    }

    /** The messages of the branch that is shown, in order. */
    public List<MessageRow> list(Tenant tenant, ConversationId conversation) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql(SHOWN + """
                        SELECT m.id, turn_id, seq, role, content, created_at
                        FROM coaching_messages m JOIN shown ON shown.id = turn_id WHERE user_id = :member ORDER BY seq
                        """)
                        .param("conversation", conversation.value())
                        .param("member", tenant.member().value())
                        .query(JdbcTranscripts::message)
                        .list());
    }

    /** What was last said in a conversation, on the branch that is shown. */
    public Lately readLately(Tenant tenant, ConversationId conversation) {
        return read(tenant, conversation, "(SELECT tip FROM coaching_sessions WHERE id = :conversation)", null);
    }

    /** What was said on a branch up to a turn; nothing when the turn is null, which stands for the beginning. */
    public Lately readUpTo(Tenant tenant, ConversationId conversation, @Nullable TurnId last) {
        return read(tenant, conversation, ":last::uuid", last);
    }

    private Lately read(Tenant tenant, ConversationId conversation, String start, @Nullable TurnId last) {
        AtomicInteger lastSeq = new AtomicInteger();
        AtomicReference<@Nullable TurnId> tip = new AtomicReference<>();
        List<Lately.Remembered> branch = new ArrayList<>();
        List<Lately.Remembered> window = new ArrayList<>();
        transactions.inTenant(tenant, () -> {
            jdbc.sql(LATELY.replace("{start}", start))
                    .param("conversation", conversation.value())
                    .param("member", tenant.member().value())
                    .param("last", last == null ? null : last.value())
                    .query(row -> {
                        lastSeq.set(row.getInt("seq"));
                        tip.set(new TurnId(row.getObject("tip", UUID.class)));
                        Lately.Remembered remembered = new Lately.Remembered(
                                new Exchange(row.getString("question"), row.getString("answer")),
                                TurnState.valueOf(row.getString("state")));
                        if (row.getBoolean("on_branch")) {
                            branch.add(remembered);
                        }
                        if (row.getBoolean("in_window")) {
                            window.add(remembered);
                        }
                    });
        });
        return new Lately(branch, window, lastSeq.get(), tip.get());
    }

    /** A message of the member; empty when the conversation holds no such message of theirs. */
    public Optional<MessageRow> findQuestion(Tenant tenant, ConversationId conversation, UUID message) {
        return transactions.inTenant(
                tenant,
                () -> jdbc.sql("""
                        SELECT id, turn_id, seq, role, content, created_at FROM coaching_messages
                        WHERE id = :message AND session_id = :conversation AND user_id = :member AND role = 'user'
                        """)
                        .param("message", message)
                        .param("conversation", conversation.value())
                        .param("member", tenant.member().value())
                        .query(JdbcTranscripts::message)
                        .optional());
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
                          UPDATE coaching_turns SET lease_until = now() + interval '10 seconds', state = 'GENERATING'
                          WHERE id = :turn AND attempt = :attempt AND state IN ('ACCEPTED', 'GENERATING') AND user_id = :member
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
