package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.TurnId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Tells a turn of this process at once that its reader asked to stop. Turns of other instances learn it from the
 * database, with their next sentence or when their lease is renewed.
 */
@Component
public class StopRequests {

    private final Map<TurnId, ConversationId> running = new ConcurrentHashMap<>();
    private final Set<TurnId> stopped = ConcurrentHashMap.newKeySet();

    /** Asks the conversation's running turn to stop. */
    public void stop(ConversationId conversation) {
        running.forEach((turn, itsConversation) -> {
            if (itsConversation.equals(conversation)) {
                stopped.add(turn);
            }
        });
    }

    /** Asks a turn to stop, if it runs here. */
    public void stop(TurnId turn) {
        if (running.containsKey(turn)) {
            stopped.add(turn);
        }
    }

    /** From now on the turn can be stopped. */
    public void begin(TurnId turn, ConversationId conversation) {
        running.put(turn, conversation);
    }

    boolean isStopped(TurnId turn) {
        return stopped.contains(turn);
    }

    /** The turn is over. */
    public void end(TurnId turn) {
        running.remove(turn);
        stopped.remove(turn);
    }
}
