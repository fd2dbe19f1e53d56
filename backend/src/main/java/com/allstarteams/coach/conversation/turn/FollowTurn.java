package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.FinishedTurn.Said;
import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.JdbcTurns;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.Pause;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Tells a turn from what is stored: from its beginning for a repeat or a reader that comes back, and on while another
 * worker still writes it. Works on any instance.
 */
@Component
public class FollowTurn {

    private static final Duration POLL = Duration.ofMillis(50);

    private final JdbcSessions sessions;
    private final JdbcTurns turns;
    private final JdbcTranscripts transcripts;

    FollowTurn(JdbcSessions sessions, JdbcTurns turns, JdbcTranscripts transcripts) {
        this.sessions = sessions;
        this.turns = turns;
        this.transcripts = transcripts;
    }

    /**
     * Tells the whole turn into a sink; returns when it is finished and told, or when nobody reads any more.
     *
     * @param patience how long the reader waits for an answer that is still being written
     * @throws ProblemException {@code conversation-not-found} when the member has no such turn; {@code reply-not-stored}
     *     when it does not finish in that time
     */
    public void follow(Tenant tenant, TurnId id, Duration patience, ReplySink sink) {
        TurnRow turn = getTurn(tenant, id);
        begin(tenant, turn, sink);
        Deadline end = Deadline.after(patience);
        int told = 0;
        while (true) {
            boolean finished = getTurn(tenant, id).state().isTerminal();
            List<String> sentences = transcripts.listSentences(tenant, id, told);
            sentences.forEach(sink::delta);
            told += sentences.size();
            if (finished) {
                sink.done(getFinished(tenant, id));
                return;
            }
            if (sink.isAbandoned()) {
                return;
            }
            if (end.isOver() || !Pause.of(POLL)) {
                throw new ProblemException(
                        ConversationProblems.NOT_STORED, "The answer was interrupted and is being finished.");
            }
        }
    }

    /** A finished turn with both messages. */
    private FinishedTurn getFinished(Tenant tenant, TurnId id) {
        TurnRow turn = getTurn(tenant, id);
        List<MessageRow> messages = transcripts.listOfTurn(tenant, id);
        return new FinishedTurn(
                id,
                turn.conversation(),
                said(messages.getFirst()),
                said(messages.getLast()),
                turn.state(),
                turn.fallbackReason(),
                Objects.requireNonNull(turn.level()),
                Objects.requireNonNull(turn.modelId()),
                turn.inputClass(),
                turn.cardId(),
                turn.citations(),
                turn.inputTokens(),
                turn.outputTokens());
    }

    static ReplySink.Accepted accepted(Turn turn) {
        return new ReplySink.Accepted(
                turn.id(), turn.messageId(), turn.seq(), turn.conversation(), turn.title(), turn.persona());
    }

    private void begin(Tenant tenant, TurnRow turn, ReplySink sink) {
        SessionRow session = sessions.find(tenant, turn.conversation()).orElseThrow(FollowTurn::notFound);
        MessageRow question = transcripts.listOfTurn(tenant, turn.id()).getFirst();
        sink.accepted(new ReplySink.Accepted(
                turn.id(), question.id(), question.seq(), session.id(), session.title(), session.persona()));
        String cardId = turn.cardId();
        if (cardId != null) {
            sink.safety(turn.inputClass(), cardId);
        }
    }

    private TurnRow getTurn(Tenant tenant, TurnId id) {
        return turns.find(tenant, id).orElseThrow(FollowTurn::notFound);
    }

    private static Said said(MessageRow message) {
        return new Said(message.id(), message.seq(), message.text(), message.createdAt());
    }

    private static ProblemException notFound() {
        return new ProblemException(ConversationProblems.NOT_FOUND, "There is no such turn of yours.");
    }
}
