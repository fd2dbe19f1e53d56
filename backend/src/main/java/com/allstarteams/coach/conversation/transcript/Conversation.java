package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.store.MessageRow;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.conversation.store.TurnRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation with what was said on the branch that is shown.
 *
 * @param turns of all branches by id, in the order of their messages
 */
public record Conversation(SessionRow session, List<MessageRow> messages, Map<TurnId, TurnRow> turns) {

    public Conversation {
        messages = List.copyOf(messages);
        turns = Collections.unmodifiableMap(new LinkedHashMap<>(turns));
    }
}
