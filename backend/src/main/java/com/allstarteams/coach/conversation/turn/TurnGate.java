package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.Lately;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.Digest;
import com.allstarteams.coach.platform.Pause;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.setting.CoachSecret;
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
    private final CoachSecret secret;

    TurnGate(
            JdbcTranscripts transcripts,
            SafetyCheck safety,
            TurnJournal journal,
            TurnSettings settings,
            CoachSecret secret) {
        this.transcripts = transcripts;
        this.safety = safety;
        this.journal = journal;
        this.settings = settings;
        this.secret = secret;
    }

    /**
     * @return the accepted turn, or the one that is known already; never busy
     * @throws ProblemException {@code invalid-message} 400, {@code conversation-not-found} 404,
     *     {@code idempotency-key-reused} 422, {@code conversation-busy} 429; nothing is stored then
     */
    Admission admit(Question question) {
        Deadline deadline = Deadline.after(settings.answerWithin());
        Deadline patience = Deadline.after(settings.admissionPatience());
        String message = normalised(question.text());
        while (true) {
            Admission admission = accept(judged(question, message, deadline));
            if (!(admission instanceof Admission.Busy)) {
                return admission;
            }
            if (patience.isOver() || !Pause.of(PAUSE)) {
                throw new ProblemException(ConversationProblems.BUSY, "Another answer is still under way.");
            }
        }
    }

    private Arrival judged(Question question, String message, Deadline deadline) {
        Lately lately = transcripts.readLately(question.member().tenant(), question.conversation(), null);
        Verdict verdict = safety.judge(
                message, lately.memberMessages(), question.member().locale(), lately.lastSeq(), lately.endsInCrisis());
        String requestHash =
                Digest.keyed(secret.value(), question.conversation().value() + "\n" + message);
        return new Arrival(question, message, requestHash, verdict, lately.forAnswer(), deadline);
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
