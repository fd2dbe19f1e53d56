package com.allstarteams.coach.conversation.rest;

import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.offline.Exchange;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import com.allstarteams.coach.conversation.transcript.Conversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a conversation may be summed up: answered exchanges of the branch that is shown, without those that safety or
 * scope answered (CR-15).
 *
 * @param before what was there when the conversation was last summed up
 * @param fresh what came since; only this may be remembered, so that a line that was deleted is not learned again
 */
record Talk(List<Exchange> before, List<Exchange> fresh) {

    private static final int MINUTES_PER_HOUR = 60;

    Talk {
        before = List.copyOf(before);
        fresh = List.copyOf(fresh);
    }

    /** @param restedSeq place of the last message that was summed up, 0 for none */
    static Talk of(Conversation conversation, int restedSeq) {
        Map<TurnId, MessageRow> questions = new HashMap<>();
        List<Exchange> before = new ArrayList<>();
        List<Exchange> fresh = new ArrayList<>();
        for (MessageRow message : conversation.messages()) {
            TurnRow turn = Objects.requireNonNull(conversation.turns().get(message.turn()));
            if (message.fromMember()) {
                questions.put(turn.id(), message);
            } else if (turn.state() == TurnState.COMPLETED || turn.state() == TurnState.FALLBACK) {
                MessageRow question = Objects.requireNonNull(questions.get(turn.id()));
                (message.seq() > restedSeq ? fresh : before).add(new Exchange(question.text(), message.text()));
            }
        }
        return new Talk(before, fresh);
    }

    List<Exchange> all() {
        return Stream.concat(before.stream(), fresh.stream()).toList();
    }

    /**
     * How long was talked, such as "12 min" or "1 h 5 min"; longer pauses do not count.
     *
     * @return null when nothing was said
     */
    static @Nullable String length(Conversation conversation, Duration longestPause) {
        List<MessageRow> messages = conversation.messages();
        if (messages.isEmpty()) {
            return null;
        }
        Duration talked = Duration.ZERO;
        for (int i = 1; i < messages.size(); i++) {
            Duration pause = Duration.between(
                    messages.get(i - 1).createdAt(), messages.get(i).createdAt());
            talked = pause.isNegative() || pause.compareTo(longestPause) > 0 ? talked : talked.plus(pause);
        }
        long minutes = Math.max(1, talked.plusSeconds(30).toMinutes());
        return minutes < MINUTES_PER_HOUR
                ? minutes + " min"
                : minutes / MINUTES_PER_HOUR + " h " + minutes % MINUTES_PER_HOUR + " min";
    }
}
