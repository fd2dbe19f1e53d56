package com.allstarteams.coach.conversation.turn;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.reply.StopRequests;
import com.allstarteams.coach.conversation.store.JdbcTurns;
import com.allstarteams.coach.platform.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** Stops the running answer of a conversation; what was said is kept. */
@Component
public class StopTurn {

    private final JdbcTurns turns;
    private final StopRequests requests;

    StopTurn(JdbcTurns turns, StopRequests requests) {
        this.turns = turns;
        this.requests = requests;
    }

    /** Says whether an answer was running; asks it to stop, on whichever instance it runs. */
    public boolean stop(Tenant tenant, ConversationId conversation) {
        boolean running = turns.requestStop(tenant, conversation);
        if (running) {
            requests.stop(conversation);
        }
        return running;
    }
}
