package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.Citation;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.FallbackReason;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.knowledge.Passage;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.InputClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Turns in PostgreSQL: their states, fences and keys, without words. */
@Repository
public class JdbcTurns {

    private static final String SELECT = """
            SELECT id, session_id, follows, state, attempt, request_hash, field_id, input_class, rule_ids, card_id,
                   fallback_reason, level, model_id, citations, coalesce(input_tokens, 0) AS input_tokens,
                   coalesce(output_tokens, 0) AS output_tokens
            FROM coaching_turns WHERE user_id = :member AND organisation_id = :organisation
            """;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    JdbcTurns(JdbcClient jdbc, TenantTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /** Adds a turn in state ACCEPTED with a lease of ten seconds; call it inside the accepting transaction. */
    public TurnId insert(Tenant tenant, ConversationId conversation, NewTurn turn) {
        return transactions.inTenant(
                tenant, () -> insertedId(owned(tenant, """
                        INSERT INTO coaching_turns (session_id, user_id, organisation_id, state, lease_until, follows,
                          idempotency_key, request_hash, field_id, input_class, rule_ids, card_id)
                        VALUES (:conversation, :member, :organisation, 'ACCEPTED', now() + interval '10 seconds',
                          :follows, :key, :hash, :field, :inputClass, :rules::jsonb, :card)
                        RETURNING id
                        """).param("conversation", conversation.value()), turn));
    }

    /**
     * Adds a turn that is finished already, beside whatever else is under way; call it inside the accepting transaction.
     */
    public TurnId insertFinished(Tenant tenant, ConversationId conversation, NewTurn turn, Finish finish) {
        return transactions.inTenant(
                tenant,
                () -> insertedId(
                        owned(tenant, """
                        INSERT INTO coaching_turns (session_id, user_id, organisation_id, state, level, model_id,
                          lease_until, finished_at, follows, idempotency_key, request_hash, field_id, input_class,
                          rule_ids, card_id)
                        VALUES (:conversation, :member, :organisation, :state, :level, :model, now(),
                          clock_timestamp(), :follows, :key, :hash, :field, :inputClass, :rules::jsonb, :card)
                        RETURNING id
                        """)
                                .param("conversation", conversation.value())
                                .param("state", finish.state().name())
                                .param("level", finish.level().name())
                                .param("model", finish.modelId()),
                        turn));
    }

    /**
     * Finishes a turn, if this attempt still holds it.
     *
     * @return whether it did
     */
    public boolean finish(Tenant tenant, TurnId turn, int attempt, Finish finish) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, """
                                UPDATE coaching_turns
                                SET state = :state, fallback_reason = :reason, level = :level, model_id = :model, prompt_version = :prompt,
                                    passages = :passages::jsonb, citations = :citations::jsonb,
                                    input_tokens = :input, output_tokens = :output, finished_at = clock_timestamp()
                                WHERE id = :turn AND attempt = :attempt AND state IN ('ACCEPTED', 'GENERATING')
                                  AND user_id = :member AND organisation_id = :organisation
                                """)
                                .param("state", finish.state().name())
                                .param("reason", name(finish.fallbackReason()))
                                .param("level", finish.level().name())
                                .param("model", finish.modelId())
                                .param("prompt", finish.promptVersion())
                                .param("passages", json.writeValueAsString(finish.passages()))
                                .param("citations", json.writeValueAsString(finish.citations()))
                                .param("input", finish.inputTokens())
                                .param("output", finish.outputTokens())
                                .param("turn", turn.value())
                                .param("attempt", attempt)
                                .update()
                        == 1);
    }

    /** Takes over a turn whose lease is over, by database time; empty when somebody else has it. */
    public Optional<TurnRow> takeOver(Tenant tenant, TurnId turn) {
        return transactions.inTenant(tenant, () -> {
            int taken = owned(tenant, """
                            UPDATE coaching_turns
                            SET attempt = attempt + 1, lease_until = now() + interval '10 seconds'
                            WHERE id = :turn AND lease_until < now() AND state IN ('ACCEPTED', 'GENERATING')
                              AND user_id = :member AND organisation_id = :organisation
                            """).param("turn", turn.value()).update();
            return taken == 1 ? find(tenant, turn) : Optional.empty();
        });
    }

    /** Asks the running turn of a conversation to stop; says whether there was one. */
    public boolean requestStop(Tenant tenant, ConversationId conversation) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, """
                                UPDATE coaching_turns SET stop_requested_at = now()
                                WHERE session_id = :conversation AND state IN ('ACCEPTED', 'GENERATING')
                                  AND user_id = :member AND organisation_id = :organisation
                                """)
                                .param("conversation", conversation.value())
                                .update()
                        > 0);
    }

    public Optional<TurnRow> find(Tenant tenant, TurnId turn) {
        return findOne(tenant, " AND id = :value", turn.value());
    }

    /** The turn that an earlier request with the same key made. */
    public Optional<TurnRow> findByKey(Tenant tenant, String idempotencyKey) {
        return findOne(tenant, " AND idempotency_key = :value", idempotencyKey);
    }

    /** The one turn under way in a conversation. */
    public Optional<TurnRow> findRunning(Tenant tenant, ConversationId conversation) {
        return findOne(
                tenant, " AND session_id = :value AND state IN ('ACCEPTED', 'GENERATING')", conversation.value());
    }

    /** How many turns of the member are under way. */
    public int countRunning(Tenant tenant) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                tenant,
                                "SELECT count(*) FROM coaching_turns WHERE user_id = :member"
                                        + " AND organisation_id = :organisation AND state IN ('ACCEPTED', 'GENERATING')")
                        .query(Integer.class)
                        .single());
    }

    /** The turns of a conversation on all its branches, in the order of their messages. */
    public List<TurnRow> list(Tenant tenant, ConversationId conversation) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                tenant,
                                SELECT + " AND session_id = :conversation ORDER BY (SELECT seq"
                                        + " FROM coaching_messages asked WHERE asked.turn_id = coaching_turns.id AND role = 'user')")
                        .param("conversation", conversation.value())
                        .query(this::turn)
                        .list());
    }

    private TurnId insertedId(JdbcClient.StatementSpec insert, NewTurn turn) {
        return insert.param(
                        "follows",
                        turn.follows() == null ? null : turn.follows().value())
                .param("key", turn.idempotencyKey())
                .param("hash", turn.requestHash())
                .param("field", turn.fieldId())
                .param("inputClass", turn.inputClass().name())
                .param("rules", json.writeValueAsString(turn.ruleIds()))
                .param("card", turn.cardId())
                .query((row, number) -> new TurnId(row.getObject("id", UUID.class)))
                .single();
    }

    private Optional<TurnRow> findOne(Tenant tenant, String condition, Object value) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, SELECT + condition)
                        .param("value", value)
                        .query(this::turn)
                        .optional());
    }

    private JdbcClient.StatementSpec owned(Tenant tenant, String sql) {
        return jdbc.sql(sql)
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private TurnRow turn(ResultSet row, int number) throws SQLException {
        UUID follows = row.getObject("follows", UUID.class);
        String level = row.getString("level");
        String reason = row.getString("fallback_reason");
        return new TurnRow(
                new TurnId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("session_id", UUID.class)),
                follows == null ? null : new TurnId(follows),
                TurnState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("request_hash"),
                row.getString("field_id"),
                InputClass.valueOf(row.getString("input_class")),
                List.of(json.readValue(row.getString("rule_ids"), String[].class)),
                row.getString("card_id"),
                reason == null ? null : FallbackReason.valueOf(reason),
                level == null ? null : CoachLevel.valueOf(level),
                row.getString("model_id"),
                List.of(json.readValue(row.getString("citations"), Citation[].class)),
                row.getInt("input_tokens"),
                row.getInt("output_tokens"));
    }

    /**
     * A turn to accept.
     *
     * @param follows the turn before it on its branch; null at the beginning
     */
    public record NewTurn(
            @Nullable TurnId follows,
            @Nullable String idempotencyKey,
            String requestHash,
            @Nullable String fieldId,
            InputClass inputClass,
            List<String> ruleIds,
            @Nullable String cardId) {}

    /**
     * How a turn ended.
     *
     * @param promptVersion null when no prompt was used
     * @param passages what the writer of the answer was given
     */
    public record Finish(
            TurnState state,
            @Nullable FallbackReason fallbackReason,
            CoachLevel level,
            String modelId,
            @Nullable String promptVersion,
            List<UsedPassage> passages,
            List<Citation> citations,
            int inputTokens,
            int outputTokens) {}

    /**
     * A passage as it was when an answer used it.
     *
     * @param hash SHA-256 of its text, hexadecimal
     */
    public record UsedPassage(UUID id, int chunk, String hash) {

        public static UsedPassage of(Passage passage) {
            return new UsedPassage(passage.entryId(), passage.chunk(), passage.contentHash());
        }
    }
}
