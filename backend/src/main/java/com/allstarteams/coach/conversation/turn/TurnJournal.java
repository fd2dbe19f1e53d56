package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.audit.AuditEntry;
import com.allstarteams.coach.audit.AuditTrail;
import com.allstarteams.coach.conversation.CoachLevel;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.FinishedTurn;
import com.allstarteams.coach.conversation.FinishedTurn.Said;
import com.allstarteams.coach.conversation.Turn;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.reply.ReplyOutcome;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.JdbcTranscripts.Appended;
import com.allstarteams.coach.conversation.store.JdbcTranscripts.NewMessage;
import com.allstarteams.coach.conversation.store.JdbcTurns;
import com.allstarteams.coach.conversation.store.JdbcTurns.Finish;
import com.allstarteams.coach.conversation.store.JdbcTurns.NewTurn;
import com.allstarteams.coach.conversation.store.JdbcTurns.UsedPassage;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.conversation.telemetry.TurnMeter;
import com.allstarteams.coach.conversation.turn.TurnGate.Arrival;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Step 7 of 8: keeps a turn. A message is committed before it is acknowledged, a sentence before it is sent, and only the
 * holder of the current attempt may finish. No transaction here is open while a model is called.
 */
@Component
class TurnJournal {

    private static final int MAX_RUNNING = 3;
    private static final int TITLE_LENGTH = 60;
    private static final String FIXED_TEXT = "fixed-text";

    private final TenantTransactions transactions;
    private final JdbcSessions sessions;
    private final JdbcTurns turns;
    private final JdbcTranscripts transcripts;
    private final AuditTrail audit;
    private final TurnMeter meter;

    TurnJournal(
            TenantTransactions transactions,
            JdbcSessions sessions,
            JdbcTurns turns,
            JdbcTranscripts transcripts,
            AuditTrail audit,
            TurnMeter meter) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.turns = turns;
        this.transcripts = transcripts;
        this.audit = audit;
        this.meter = meter;
    }

    /** Stores the message, and with a fixed answer that too, unless its turn is known or another answer is under way. */
    Admission accept(Arrival arrival) {
        Question question = arrival.question();
        Tenant tenant = question.member().tenant();
        return transactions.inTenant(tenant, () -> {
            SessionRow session = sessions.lock(tenant, question.conversation())
                    .orElseThrow(() -> new ProblemException(
                            ConversationProblems.NOT_FOUND, "There is no such conversation of yours."));
            Optional<TurnRow> known = findKnown(tenant, question, arrival.requestHash());
            if (known.isPresent()) {
                return new Admission.Known(known.get().id());
            }
            if (arrival.verdict() instanceof Verdict.Answer answer) {
                return answerAtOnce(arrival, session, answer);
            }
            if (arrival.spot().wasLeft(session.tip())
                    || turns.findRunning(tenant, session.id()).isPresent()
                    || turns.countRunning(tenant) >= MAX_RUNNING) {
                return new Admission.Busy();
            }
            return admit(arrival, session);
        });
    }

    private Admission admit(Arrival arrival, SessionRow session) {
        Tenant tenant = arrival.question().member().tenant();
        TurnId id = turns.insert(tenant, session.id(), newTurn(arrival, session, null));
        MessageRow stored = ask(arrival, session, id);
        meter.gateDecided(arrival.verdict());
        return new Admission.Admitted(new Turn(
                id,
                session.id(),
                tenant,
                session.persona(),
                session.title() == null ? title(arrival.message()) : session.title(),
                stored.id(),
                stored.seq(),
                stored.createdAt(),
                arrival.message(),
                arrival.earlier(),
                fieldId(arrival, session),
                arrival.verdict().inputClass(),
                arrival.verdict().ruleIds(),
                1,
                0,
                "",
                arrival.deadline(),
                arrival.question().streaming()));
    }

    /**
     * Stores a released sentence.
     *
     * @param position from 1
     * @return whether to go on; the member may have asked to stop
     * @throws ProblemException when another worker has taken the turn over; the sentence is not stored then
     */
    boolean append(Turn turn, int position, String sentence) {
        Appended appended = transcripts.appendSentence(turn.tenant(), turn.id(), turn.attempt(), position, sentence);
        if (appended == Appended.LOST) {
            throw lost();
        }
        return appended == Appended.STORED;
    }

    /**
     * Closes the turn: the answer becomes a message, with sources, usage and audit row, in one transaction.
     *
     * @throws ProblemException when another worker has taken the turn over; nothing is changed then
     */
    FinishedTurn close(Turn turn, ReplyOutcome outcome) {
        return transactions.inTenant(turn.tenant(), () -> {
            SessionRow session =
                    sessions.lock(turn.tenant(), turn.conversation()).orElseThrow(TurnJournal::lost);
            String answer = String.join("", transcripts.listSentences(turn.tenant(), turn.id(), 0))
                    .strip();
            Finish finish = new Finish(
                    outcome.state(),
                    outcome.fallbackReason(),
                    outcome.level(),
                    outcome.modelId(),
                    outcome.promptVersion(),
                    outcome.passages().stream().map(UsedPassage::of).toList(),
                    outcome.citations(),
                    outcome.inputTokens(),
                    outcome.outputTokens());
            if (!turns.finish(turn.tenant(), turn.id(), turn.attempt(), finish)) {
                throw lost();
            }
            MessageRow stored = append(turn.tenant(), session, turn.id(), false, answer);
            if (!turn.id().equals(session.tip())) {
                transcripts.project(turn.tenant(), session.id());
            }
            audit(turn.tenant(), turn.id(), finish, rules(turn, outcome), turn.message(), answer);
            meter.turnFinished(
                    Duration.between(turn.messageAt(), stored.createdAt()), outcome.state(), outcome.level());
            return finished(turn, stored, outcome);
        });
    }

    private static List<String> rules(Turn turn, ReplyOutcome outcome) {
        return Stream.concat(turn.ruleIds().stream(), outcome.ruleIds().stream())
                .toList();
    }

    private static FinishedTurn finished(Turn turn, MessageRow answer, ReplyOutcome outcome) {
        return new FinishedTurn(
                turn.id(),
                turn.conversation(),
                new Said(turn.messageId(), turn.seq(), turn.message(), turn.messageAt()),
                new Said(answer.id(), answer.seq(), answer.text(), answer.createdAt()),
                outcome.state(),
                outcome.fallbackReason(),
                outcome.level(),
                outcome.modelId(),
                turn.inputClass(),
                null,
                outcome.citations(),
                outcome.inputTokens(),
                outcome.outputTokens());
    }

    private Optional<TurnRow> findKnown(Tenant tenant, Question question, String requestHash) {
        String key = question.idempotencyKey();
        if (key == null) {
            return turns.findRunning(tenant, question.conversation())
                    .filter(turn -> turn.requestHash().equals(requestHash));
        }
        Optional<TurnRow> known = turns.findByKey(tenant, key);
        if (known.isPresent() && !known.get().requestHash().equals(requestHash)) {
            throw new ProblemException(
                    ConversationProblems.KEY_REUSED, "This Idempotency-Key was used for another message.");
        }
        return known;
    }

    private Admission answerAtOnce(Arrival arrival, SessionRow session, Verdict.Answer answer) {
        Tenant tenant = arrival.question().member().tenant();
        TurnState state = switch (answer.outcome()) {
            case CRISIS -> TurnState.CRISIS;
            case REFUSED -> TurnState.REFUSED;
            case COMPLETED -> TurnState.COMPLETED;
        };
        Finish finish = new Finish(state, null, CoachLevel.L2, FIXED_TEXT, null, List.of(), List.of(), 0, 0);
        TurnId id = turns.insertFinished(tenant, session.id(), newTurn(arrival, session, answer.cardId()), finish);
        MessageRow asked = ask(arrival, session, id);
        transcripts.insertFixedText(tenant, id, answer.text());
        MessageRow answered = append(tenant, session, id, false, answer.text());
        audit(tenant, id, finish, answer.ruleIds(), arrival.message(), answer.text());
        meter.gateDecided(answer);
        meter.turnFinished(Duration.between(asked.createdAt(), answered.createdAt()), state, CoachLevel.L2);
        return new Admission.Known(id);
    }

    private static NewTurn newTurn(Arrival arrival, SessionRow session, @Nullable String cardId) {
        return new NewTurn(
                arrival.spot().follows(session.tip()),
                arrival.question().idempotencyKey(),
                arrival.requestHash(),
                fieldId(arrival, session),
                arrival.verdict().inputClass(),
                arrival.verdict().ruleIds(),
                cardId);
    }

    private static @Nullable String fieldId(Arrival arrival, SessionRow session) {
        return arrival.fieldId() == null ? session.workshopStep() : arrival.fieldId();
    }

    /** Adds the member's message; on another branch than the one shown, that branch is shown from now on. */
    private MessageRow ask(Arrival arrival, SessionRow session, TurnId turn) {
        Tenant tenant = arrival.question().member().tenant();
        MessageRow stored = append(tenant, session, turn, true, arrival.message());
        if (!Objects.equals(arrival.spot().follows(session.tip()), session.tip())) {
            transcripts.project(tenant, session.id());
        }
        return stored;
    }

    private MessageRow append(Tenant tenant, SessionRow session, TurnId turn, boolean fromMember, String text) {
        NewMessage message = new NewMessage(UUID.randomUUID(), turn, fromMember, text);
        return transcripts.append(tenant, session.id(), message, fromMember ? title(text) : null);
    }

    private void audit(Tenant tenant, TurnId turn, Finish finish, List<String> ruleIds, String message, String answer) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("level", finish.level().name());
        detail.put("model", finish.modelId());
        detail.put("prompt", String.valueOf(finish.promptVersion()));
        detail.put("passages", finish.passages());
        detail.put("rules", finish.state() == TurnState.CRISIS ? List.of("SAFETY_ROUTE") : ruleIds);
        detail.put("inputTokens", finish.inputTokens());
        detail.put("outputTokens", finish.outputTokens());
        String outcome = finish.state() == TurnState.CRISIS
                ? "SAFETY_ROUTE"
                : finish.state().name();
        audit.append(tenant, new AuditEntry("turn", turn.value(), outcome, detail, message, answer));
    }

    private static String title(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= TITLE_LENGTH) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > TITLE_LENGTH / 2 ? cut.substring(0, space) : cut) + " ...";
    }

    private static ProblemException lost() {
        return new ProblemException(
                ConversationProblems.NOT_STORED, "The answer was interrupted and is being finished.");
    }
}
