package com.allstarteams.coach.conversation.store;

import com.allstarteams.coach.conversation.TurnState;
import com.allstarteams.coach.conversation.offline.Exchange;
import java.util.List;

/**
 * What was last said in a conversation, read together.
 *
 * @param exchanges oldest first, at most 20; crisis exchanges are in it with their words
 */
public record Lately(List<Remembered> exchanges) {

    private static final int WINDOW = 6;
    private static final String NOT_REPEATED = "[a safety message was shown]";

    public Lately {
        exchanges = List.copyOf(exchanges);
    }

    /** The member's last six messages, for the crisis window. */
    public List<String> memberMessages() {
        return exchanges.stream()
                .skip(Math.max(0, exchanges.size() - WINDOW))
                .map(remembered -> remembered.exchange().message())
                .toList();
    }

    /** Whether the last answer was a crisis text. */
    public boolean endsInCrisis() {
        return !exchanges.isEmpty() && exchanges.getLast().state() == TurnState.CRISIS;
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
