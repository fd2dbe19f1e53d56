package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.Lately;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.Digest;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.safety.MessageText;
import com.allstarteams.coach.safety.SafetyCheck;
import com.allstarteams.coach.safety.UnreadableText;
import com.allstarteams.coach.safety.Verdict;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Step 1 of 8: reads and judges a message and has it stored. The crisis check comes before every limit, so that help is
 * never refused.
 */
@Component
class TurnGate {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final JdbcTranscripts transcripts;
    private final SafetyCheck safety;
    private final TurnJournal journal;
    private final TurnSettings settings;

    TurnGate(JdbcTranscripts transcripts, SafetyCheck safety, TurnJournal journal, TurnSettings settings) {
        this.transcripts = transcripts;
        this.safety = safety;
        this.journal = journal;
        this.settings = settings;
    }

    /**
     * @return the accepted turn, or the one that is known already
     * @throws ProblemException {@code invalid-message} 400, {@code conversation-not-found} 404,
     *     {@code idempotency-key-reused} 422, {@code conversation-busy} 429; nothing is stored then
     */
    Admission admit(Question question) {
        Deadline deadline = Deadline.after(settings.answerWithin());
        String message = normalised(question.text());
        Tenant tenant = question.member().tenant();
        Lately lately = transcripts.readLately(tenant, question.conversation(), null);
        Verdict verdict = safety.judge(
                message,
                lately.memberMessages(),
                question.member().locale(),
                lately.exchanges().size(),
                lately.endsInCrisis());
        String requestHash = Digest.sha256(question.conversation().value() + "\n" + message);
        Arrival arrival = new Arrival(question, message, requestHash, verdict, lately.forAnswer(), deadline);
        Deadline patience = Deadline.after(settings.admissionPatience());
        while (true) {
            Admission admission = accept(arrival);
            if (!(admission instanceof Admission.Busy)) {
                return admission;
            }
            if (patience.isOver() || !pause()) {
                throw new ProblemException(ConversationProblems.BUSY, "Another answer is still under way.");
            }
        }
    }

    private Admission accept(Arrival arrival) {
        try {
            return journal.accept(arrival);
        } catch (DuplicateKeyException sameKeyAtTheSameTime) {
            return new Admission.Busy();
        }
    }

    private static String normalised(String text) {
        try {
            return MessageText.of(text).value();
        } catch (UnreadableText unreadable) {
            throw new ProblemException(
                    ConversationProblems.INVALID_MESSAGE,
                    switch (unreadable.reason()) {
                        case EMPTY -> "The message is empty.";
                        case TOO_LONG -> "The message is longer than 4,000 characters.";
                        case NUL, LONE_SURROGATE -> "The message holds characters that cannot be stored.";
                    });
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * A judged message on its way into the store.
     *
     * @param earlier this conversation before the message
     */
    record Arrival(
            Question question,
            String message,
            String requestHash,
            Verdict verdict,
            List<Exchange> earlier,
            Deadline deadline) {}
}
