package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.store.Lately;
import com.allstarteams.coach.conversation.turn.PlaceFinder.Spot;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Step 1 of 8: reads and judges a message and has it stored. The crisis check comes before every limit, so that help is
 * never refused.
 */
@Component
class TurnGate {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final PlaceFinder places;
    private final SafetyCheck safety;
    private final TurnJournal journal;
    private final TurnSettings settings;
    private final CoachSecret secret;

    TurnGate(PlaceFinder places, SafetyCheck safety, TurnJournal journal, TurnSettings settings, CoachSecret secret) {
        this.places = places;
        this.safety = safety;
        this.journal = journal;
        this.settings = settings;
        this.secret = secret;
    }

    /**
     * @return the accepted turn, or the one that is known already; never busy
     * @throws ProblemException {@code invalid-message} 400, {@code conversation-not-found} 404 also for a place there is
     *     not,
     *     {@code idempotency-key-reused} 422, {@code conversation-busy} 429; nothing is stored then
     */
    Admission admit(Question question) {
        Deadline deadline = Deadline.after(settings.answerWithin());
        Deadline patience = Deadline.after(settings.admissionPatience());
        String written = question.text() == null ? null : normalised(question.text());
        while (true) {
            Admission admission = accept(judged(question, written, deadline));
            if (!(admission instanceof Admission.Busy)) {
                return admission;
            }
            if (patience.isOver() || !Pause.of(PAUSE)) {
                throw new ProblemException(ConversationProblems.BUSY, "Another answer is still under way.");
            }
        }
    }

    private Arrival judged(Question question, @Nullable String written, Deadline deadline) {
        Spot spot = places.find(question);
        String message = written == null ? Objects.requireNonNull(spot.message()) : written;
        Lately lately = spot.lately();
        Verdict verdict = safety.judge(
                message, lately.memberMessages(), question.member().locale(), lately.lastSeq(), lately.endsInCrisis());
        return new Arrival(question, message, requestHash(question, message), verdict, spot, deadline);
    }

    /** Another place makes another request of the same words; asked again, the request is the place alone. */
    private String requestHash(Question question, String message) {
        String asked = switch (question.place()) {
            case Place.End() -> message;
            case Place.InsteadOf(UUID replaced) -> "edits " + replaced + "\n" + message;
            case Place.Again(TurnId turn) -> "again " + (turn == null ? "" : turn.value());
        };
        return Digest.keyed(secret.value(), question.conversation().value() + "\n" + asked);
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

    /** A judged message on its way into the store. */
    record Arrival(
            Question question, String message, String requestHash, Verdict verdict, Spot spot, Deadline deadline) {

        /** The conversation before the message. */
        List<Exchange> earlier() {
            return spot.lately().forAnswer();
        }

        @Nullable
        String fieldId() {
            return question.fieldId() == null ? spot.fieldId() : question.fieldId();
        }
    }
}
