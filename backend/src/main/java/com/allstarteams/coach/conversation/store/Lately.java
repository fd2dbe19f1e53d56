package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.offline.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was last said in a conversation, read together.
 *
 * @param exchanges of one branch, oldest first, at most 20; crisis exchanges are in it with their words
 * @param window the last exchanges on any branch, oldest first, at most six: what was said on a branch that was left
 *     counts for safety
 * @param lastSeq place of the last message of the member, 0 in an empty conversation
 * @param tip last turn of the branch that is shown; null in an empty conversation
 */
public record Lately(
        List<Remembered> exchanges,
        List<Remembered> window,
        int lastSeq,
        @Nullable TurnId tip) {

    private static final String NOT_REPEATED = "[a safety message was shown]";

    public Lately {
        exchanges = List.copyOf(exchanges);
        window = List.copyOf(window);
    }

    /** The member's last six messages, for the crisis window. */
    public List<String> memberMessages() {
        return window.stream()
                .map(remembered -> remembered.exchange().message())
                .toList();
    }

    /** Whether the last answer was a crisis text. */
    public boolean endsInCrisis() {
        return !window.isEmpty() && window.getLast().state() == TurnState.CRISIS;
    }

    /** The exchanges for a later answer; what was said in a crisis never comes back. */
    public List<Exchange> forAnswer() {
        return exchanges.stream()
                .map(remembered -> remembered.state() == TurnState.CRISIS
                        ? new Exchange(NOT_REPEATED, NOT_REPEATED)
                        : remembered.exchange())
                .toList();
    }

    /** One exchange and how it ended. */
    public record Remembered(Exchange exchange, TurnState state) {}
}
