package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works on which turn, by database time, whoever the members are. */
@Repository
public class JdbcTurnLeases {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcTurnLeases(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Renews the leases of turns that still are these attempts' to write.
     *
     * @return those whose reader asked to stop
     */
    public List<TurnId> renew(Collection<Held> held) {
        UUID[] ids = held.stream().map(turn -> turn.turn().value()).toArray(UUID[]::new);
        Integer[] attempts = held.stream().map(Held::attempt).toArray(Integer[]::new);
        return transactions.asWorker(() -> jdbc.sql("""
                        WITH renewed AS (
                          UPDATE coaching_turns SET lease_until = now() + interval '10 seconds'
                          FROM unnest(?::uuid[], ?::int[]) AS held (id, attempt)
                          WHERE coaching_turns.id = held.id AND coaching_turns.attempt = held.attempt
                            AND state IN ('ACCEPTED', 'GENERATING')
                          RETURNING coaching_turns.id, stop_requested_at)
                        SELECT id FROM renewed WHERE stop_requested_at IS NOT NULL
                        """)
                .param(ids)
                .param(attempts)
                .query((row, number) -> new TurnId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Turns whose lease is over, the longest first. */
    public List<Abandoned> listAbandoned(int limit) {
        return transactions.asWorker(() -> jdbc.sql("""
                        SELECT id, user_id, organisation_id FROM coaching_turns
                        WHERE state IN ('ACCEPTED', 'GENERATING') AND lease_until < now()
                        ORDER BY lease_until LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Abandoned(
                        new TurnId(row.getObject("id", UUID.class)),
                        new Tenant(
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                new MemberId(row.getObject("user_id", UUID.class)))))
                .list());
    }

    /** A turn that one attempt works on. */
    public record Held(TurnId turn, int attempt) {}

    /** A turn nobody works on. */
    public record Abandoned(TurnId turn, Tenant tenant) {}
}
