package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Which conversations rest, by database time, and what is kept of them then. */
@Repository
public class JdbcRests {

    private static final String UNTOUCHED = " AND updated_at < now() - make_interval(secs => :seconds)";
    private static final String UNCLAIMED = " AND (rest_claimed_until IS NULL OR rest_claimed_until < now())";
    private static final String OWN = " WHERE id = :id AND user_id = :member AND organisation_id = :organisation";

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final JsonMapper json;

    JdbcRests(JdbcClient jdbc, TenantTransactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /** Conversations of any member that have something to be done and nobody at it, the longest resting first. */
    public List<Resting> listResting(Duration restAfter, int limit) {
        return transactions.asWorker(() -> jdbc.sql("""
                        SELECT id, user_id, organisation_id, temporary FROM coaching_sessions
                        WHERE (temporary OR last_seq > rested_seq)
                        """ + UNTOUCHED + UNCLAIMED + " ORDER BY updated_at LIMIT :limit")
                .param("seconds", restAfter.toSeconds())
                .param("limit", limit)
                .query((row, number) -> new Resting(
                        new ConversationId(row.getObject("id", UUID.class)),
                        new Tenant(
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                new MemberId(row.getObject("user_id", UUID.class))),
                        row.getBoolean("temporary")))
                .list());
    }

    /**
     * Claims a conversation for ten minutes.
     *
     * @param restAfter how long nobody may have written in it; zero for a member who closes it
     * @return place of the last message that was summed up; empty when nothing was said since, another has the claim or
     *     somebody wrote meanwhile
     */
    public Optional<Integer> claim(Tenant tenant, ConversationId id, Duration restAfter) {
        return transactions.inTenant(
                tenant,
                () -> owned(
                                tenant,
                                id,
                                "UPDATE coaching_sessions SET rest_claimed_until = now() + interval '10 minutes'"
                                        + OWN
                                        + " AND last_seq > rested_seq"
                                        + UNTOUCHED
                                        + UNCLAIMED
                                        + " RETURNING rested_seq")
                        .param("seconds", restAfter.toSeconds())
                        .query(Integer.class)
                        .optional());
    }

    /**
     * Keeps a summary.
     *
     * @return false when another was kept since the one it builds on; nothing is changed then
     */
    public boolean keep(Tenant tenant, ConversationId id, Rested rested) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, id, """
                                UPDATE coaching_sessions
                                SET session_summary = :summary, session_length = :length, rested_seq = :seq,
                                    context_used = coalesce(context_used, '{}') || :context::jsonb,
                                    rest_claimed_until = NULL
                                """ + OWN + " AND rested_seq = :before")
                                .param("summary", rested.summary())
                                .param("length", rested.length())
                                .param("context", json.writeValueAsString(Map.of("topics", rested.topics())))
                                .param("seq", rested.seq())
                                .param("before", rested.before())
                                .update()
                        == 1);
    }

    /** Marks a conversation as closed; the member's next message opens it again. */
    public void close(Tenant tenant, ConversationId id) {
        transactions.inTenant(tenant, () -> {
            owned(tenant, id, "UPDATE coaching_sessions SET closed_at = clock_timestamp()" + OWN)
                    .update();
        });
    }

    /** Deletes a temporary conversation that still rests; says whether it did. */
    public boolean deleteTemporary(Tenant tenant, ConversationId id, Duration restAfter) {
        return transactions.inTenant(
                tenant,
                () -> owned(tenant, id, "DELETE FROM coaching_sessions" + OWN + " AND temporary" + UNTOUCHED)
                                .param("seconds", restAfter.toSeconds())
                                .update()
                        == 1);
    }

    private JdbcClient.StatementSpec owned(Tenant tenant, ConversationId id, String sql) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("member", tenant.member().value())
                .param("organisation", tenant.organisation().value());
    }

    /** A conversation nobody has written in for a while. */
    public record Resting(ConversationId conversation, Tenant tenant, boolean temporary) {}

    /**
     * What a conversation came down to.
     *
     * @param before place of the last message of the summary it takes the place of, 0 for none
     * @param seq place of the last message it covers
     * @param summary null when nothing was said that may be summed up
     * @param length such as "12 min"; null when nothing was said
     */
    public record Rested(
            int before,
            int seq,
            @Nullable String summary,
            @Nullable String length,
            List<String> topics) {

        public Rested {
            topics = List.copyOf(topics);
        }
    }
}
