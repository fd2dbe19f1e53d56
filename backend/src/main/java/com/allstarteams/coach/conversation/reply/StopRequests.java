package com.allstarteams.coach.conversation.reply;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.TurnId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Tells a turn of this process at once that its reader asked to stop. Turns of other instances learn it from the
 * database with their next sentence.
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

    void begin(TurnId turn, ConversationId conversation) {
        running.put(turn, conversation);
    }

    boolean isStopped(TurnId turn) {
        return stopped.contains(turn);
    }

    void end(TurnId turn) {
        running.remove(turn);
        stopped.remove(turn);
    }
}
