package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.reply.StopRequests;
import com.allstarteams.coach.conversation.store.JdbcTurnLeases;
import com.allstarteams.coach.conversation.store.JdbcTurnLeases.Held;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Renews the leases of the turns this process works on, so that a long answer keeps its turn. Once the process is gone,
 * nothing renews them and another takes over. A stop that was asked for elsewhere is learned here.
 */
@Component
class KeepTurns {

    private static final Logger log = LoggerFactory.getLogger(KeepTurns.class);

    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final JdbcTurnLeases leases;
    private final StopRequests stops;

    KeepTurns(JdbcTurnLeases leases, StopRequests stops) {
        this.leases = leases;
        this.stops = stops;
    }

    /** Keeps a turn, and lets it be stopped, until the result is closed. */
    Keeping keep(Turn turn) {
        Held mine = new Held(turn.id(), turn.attempt());
        held.add(mine);
        stops.begin(turn.id(), turn.conversation());
        return () -> {
            held.remove(mine);
            stops.end(turn.id());
        };
    }

    @Scheduled(fixedRateString = "${coach.conversation.renew-every:3s}")
    void renew() {
        if (held.isEmpty()) {
            return;
        }
        try {
            leases.renew(Set.copyOf(held)).forEach(stops::stop);
        } catch (DataAccessException | TransactionException databaseAway) {
            log.warn("Leases wait for the database: {}", databaseAway.getMessage());
        }
    }

    /** A turn in work. */
    interface Keeping extends AutoCloseable {

        @Override
        void close();
    }
}
