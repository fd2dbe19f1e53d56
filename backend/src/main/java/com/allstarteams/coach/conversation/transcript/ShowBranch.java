package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.TurnId;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.store.JdbcTranscripts;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import org.springframework.stereotype.Component;

/**
 * Shows another branch of a conversation: the one that holds a turn, down to what was said last behind it.
 *
 * @see "ADR 0022: branches by predecessor"
 */
@Component
public class ShowBranch {

    private final TenantTransactions transactions;
    private final JdbcSessions sessions;
    private final JdbcTranscripts transcripts;

    ShowBranch(TenantTransactions transactions, JdbcSessions sessions, JdbcTranscripts transcripts) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.transcripts = transcripts;
    }

    /** @throws ProblemException {@code conversation-not-found} when the member has no such turn there */
    public void show(Tenant tenant, ConversationId id, TurnId turn) {
        transactions.inTenant(tenant, () -> {
            if (sessions.lock(tenant, id).isEmpty()) {
                throw notFound();
            }
            sessions.setTip(
                    tenant, id, sessions.findNewestBehind(tenant, id, turn).orElseThrow(ShowBranch::notFound));
            transcripts.project(tenant, id);
        });
    }

    private static ProblemException notFound() {
        return new ProblemException(ConversationProblems.NOT_FOUND, "There is no such conversation of yours.");
    }
}
