package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.JdbcTurnLeases;
import com.allstarteams.coach.conversation.store.JdbcTurnLeases.Abandoned;
import com.allstarteams.coach.conversation.store.JdbcTurns;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.InputClass;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finishes turns whose worker is gone, from what is stored, with the offline coach. Safe on every instance at once. */
@Component
class SweepTurns {

    private static final Logger log = LoggerFactory.getLogger(SweepTurns.class);
    private static final int BATCH = 50;
    private static final int MAX_ATTEMPTS = 3;

    private final JdbcSessions sessions;
    private final JdbcTurns turns;
    private final JdbcTurnLeases leases;
    private final JdbcTranscripts transcripts;
    private final AnswerMessage answerMessage;
    private final TurnSettings settings;

    SweepTurns(
            JdbcSessions sessions,
            JdbcTurns turns,
            JdbcTurnLeases leases,
            JdbcTranscripts transcripts,
            AnswerMessage answerMessage,
            TurnSettings settings) {
        this.sessions = sessions;
        this.turns = turns;
        this.leases = leases;
        this.transcripts = transcripts;
        this.answerMessage = answerMessage;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${coach.conversation.sweep-every:4s}")
    void sweep() {
        try {
            leases.listAbandoned(BATCH).forEach(this::finish);
        } catch (DataAccessException | TransactionException databaseAway) {
            log.warn("Abandoned turns wait for the database: {}", databaseAway.getMessage());
        }
    }

    private void finish(Abandoned abandoned) {
        try {
            turns.takeOver(abandoned.tenant(), abandoned.turn())
                    .ifPresent(turn -> finish(restore(abandoned.tenant(), turn)));
        } catch (ProblemException takenByAnother) {
            log.info("Turn {} is being finished elsewhere", abandoned.turn().value());
        } catch (RuntimeException bug) {
            log.error(
                    "Turn {} cannot be finished as it should", abandoned.turn().value(), bug);
        }
    }

    private void finish(Turn turn) {
        if (turn.attempt() > MAX_ATTEMPTS) {
            answerMessage.giveUp(turn);
        } else {
            answerMessage.reply(turn, new Unread());
        }
    }

    private Turn restore(Tenant tenant, TurnRow row) {
        TurnId id = row.id();
        SessionRow session = sessions.find(tenant, row.conversation()).orElseThrow();
        MessageRow question = transcripts.listOfTurn(tenant, id).getFirst();
        List<String> stored = transcripts.listSentences(tenant, id, 0);
        return new Turn(
                id,
                row.conversation(),
                tenant,
                session.persona(),
                session.title(),
                question.id(),
                question.seq(),
                question.createdAt(),
                question.text(),
                transcripts.readUpTo(tenant, row.conversation(), row.follows()).forAnswer(),
                row.fieldId(),
                row.inputClass(),
                row.ruleIds(),
                row.attempt(),
                stored.size(),
                String.join("", stored),
                Deadline.after(settings.answerWithin()),
                false);
    }

    /** Nobody is reading; they find the answer when they come back. */
    private static final class Unread implements ReplySink {

        @Override
        public void accepted(Accepted accepted) {}

        @Override
        public void safety(InputClass inputClass, String cardId) {}

        @Override
        public void delta(String sentence) {}

        @Override
        public boolean isAbandoned() {
            return true;
        }

        @Override
        public void done(FinishedTurn turn) {
            log.info("Finished the abandoned turn {}", turn.id().value());
        }
    }
}
