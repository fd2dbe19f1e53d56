package com.allstarteams.coach.conversation.rest;

import com.allstarteams.coach.conversation.store.JdbcRests;
import com.allstarteams.coach.conversation.store.JdbcRests.Resting;
import com.allstarteams.coach.platform.problem.ProblemException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds conversations nobody has written in for a while and brings them to rest. Safe on every instance at once: each is
 * claimed first, and a claim that came to nothing is free again after ten minutes.
 */
@Component
class RestConversations {

    private static final Logger log = LoggerFactory.getLogger(RestConversations.class);
    private static final int BATCH = 20;

    private final JdbcRests rests;
    private final SumUpConversation sumUp;
    private final RestJournal journal;
    private final RestSettings settings;
    private final ReentrantLock running = new ReentrantLock();

    RestConversations(JdbcRests rests, SumUpConversation sumUp, RestJournal journal, RestSettings settings) {
        this.rests = rests;
        this.sumUp = sumUp;
        this.journal = journal;
        this.settings = settings;
    }

    /** At a fixed rate, because that gets a thread of its own: a slow model must not hold up the sweeper. */
    @Scheduled(
            fixedRateString = "${coach.conversation.rest-every:1m}",
            initialDelayString = "${coach.conversation.rest-every:1m}")
    void rest() {
        if (!running.tryLock()) {
            return;
        }
        try {
            rests.listResting(settings.restAfter(), BATCH).forEach(this::rest);
        } catch (DataAccessException | TransactionException databaseAway) {
            log.warn("Resting conversations wait for the database: {}", databaseAway.getMessage());
        } finally {
            running.unlock();
        }
    }

    private void rest(Resting resting) {
        try {
            if (resting.temporary()) {
                journal.delete(resting.tenant(), resting.conversation(), settings.restAfter());
            } else {
                rests.claim(resting.tenant(), resting.conversation(), settings.restAfter())
                        .ifPresent(restedSeq -> sumUp.sumUp(resting.tenant(), resting.conversation(), restedSeq));
            }
        } catch (ProblemException deletedMeanwhile) {
            log.info("Conversation {} is gone", resting.conversation().value());
        } catch (RuntimeException bug) {
            log.error("Conversation {} cannot rest", resting.conversation().value(), bug);
        }
    }
}
