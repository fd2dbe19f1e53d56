package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcSessions.Change;
import com.allstarteams.coach.conversation.store.SessionRow;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** Renames, pins and archives a member's own conversation; none of it counts as using it. */
@Component
public class ChangeConversation {

    private final JdbcSessions sessions;

    ChangeConversation(JdbcSessions sessions) {
        this.sessions = sessions;
    }

    /** @throws ProblemException {@code conversation-not-found} when it is not the member's own */
    public SessionRow change(Tenant tenant, ConversationId id, Change change) {
        return sessions.change(tenant, id, change)
                .orElseThrow(() -> new ProblemException(
                        ConversationProblems.NOT_FOUND, "There is no such conversation of yours."));
    }
}
