package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import java.util.List;
import java.util.Map;

/**
 * A conversation with all that was said.
 *
 * @param turns of the messages, by id
 */
public record Conversation(SessionRow session, List<MessageRow> messages, Map<TurnId, TurnRow> turns) {

    public Conversation {
        messages = List.copyOf(messages);
        turns = Map.copyOf(turns);
    }
}
