package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.conversation.store.JdbcTurns;
import com.allstarteams.coach.conversation.store.Lately;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where in the tree of turns a message goes, and what was said before it there. */
@Component
class PlaceFinder {

    private final JdbcSessions sessions;
    private final JdbcTurns turns;
    private final JdbcTranscripts transcripts;

    PlaceFinder(JdbcSessions sessions, JdbcTurns turns, JdbcTranscripts transcripts) {
        this.sessions = sessions;
        this.turns = turns;
        this.transcripts = transcripts;
    }

    /** @throws ProblemException {@code conversation-not-found} when the named message or turn is not there */
    Spot find(Question question) {
        Tenant tenant = question.member().tenant();
        ConversationId conversation = question.conversation();
        return switch (question.place()) {
            case Place.End() -> {
                Lately lately = transcripts.readLately(tenant, conversation);
                yield new Spot(lately, null, lately.tip(), true, null, null);
            }
            case Place.InsteadOf(var messageId) -> {
                MessageRow replaced = transcripts
                        .findQuestion(tenant, conversation, messageId)
                        .orElseThrow(PlaceFinder::notFound);
                yield instead(
                        tenant, turns.find(tenant, replaced.turn()).orElseThrow(PlaceFinder::notFound), null, null);
            }
            case Place.Again(TurnId named) -> {
                SessionRow session = sessions.find(tenant, conversation).orElseThrow(PlaceFinder::notFound);
                TurnId asked = named == null ? session.tip() : named;
                TurnRow turn = asked == null
                        ? null
                        : turns.find(tenant, asked)
                                .filter(found -> found.conversation().equals(conversation))
                                .orElse(null);
                if (turn == null) {
                    throw notFound();
                }
                String message =
                        transcripts.listOfTurn(tenant, turn.id()).getFirst().text();
                yield instead(tenant, turn, named == null ? session.tip() : null, message);
            }
        };
    }

    private Spot instead(Tenant tenant, TurnRow turn, @Nullable TurnId tip, @Nullable String message) {
        Lately lately = transcripts.readUpTo(tenant, turn.conversation(), turn.follows());
        return new Spot(lately, turn.follows(), tip, false, turn.fieldId(), message);
    }

    private static ProblemException notFound() {
        return new ProblemException(ConversationProblems.NOT_FOUND, "There is no such message of yours to answer.");
    }

    /**
     * A place, as far as it was found before the conversation is locked.
     *
     * @param lately what was said on the branch before it
     * @param instead the turn that the one at this place follows; null at the beginning
     * @param tip the last turn shown when the place was found, if the place depends on it
     * @param atEnd whether it is behind the tip, whichever that is
     * @param fieldId the reflection that was spoken about at this place, if any
     * @param message the words that stand at this place, when they are asked again
     */
    record Spot(
            Lately lately,
            @Nullable TurnId instead,
            @Nullable TurnId tip,
            boolean atEnd,
            @Nullable String fieldId,
            @Nullable String message) {

        /** The turn before it, now that the tip is known for certain. */
        @Nullable
        TurnId follows(@Nullable TurnId tipNow) {
            return atEnd ? tipNow : instead;
        }

        /** Whether the conversation has moved on, so that what was read no longer stands before this place. */
        boolean wasLeft(@Nullable TurnId tipNow) {
            return (atEnd || tip != null) && !Objects.equals(tip, tipNow);
        }
    }
}
