package com.allstarteams.coach.conversation.transcript;

import com.allstarteams.coach.audit.AuditEntry;
import com.allstarteams.coach.audit.AuditTrail;
import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.store.JdbcSessions;
import com.allstarteams.coach.conversation.turn.StopTurn;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Deletes a conversation with everything said in it and learned from it; the audit rows, which hold no text, stay. */
@Component
public class DeleteConversation {

    private final TenantTransactions transactions;
    private final StopTurn stopTurn;
    private final JdbcSessions sessions;
    private final AuditTrail audit;

    DeleteConversation(TenantTransactions transactions, StopTurn stopTurn, JdbcSessions sessions, AuditTrail audit) {
        this.transactions = transactions;
        this.stopTurn = stopTurn;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Stops a running answer and deletes the conversation.
     *
     * @param why {@code DELETED} by the member, or why else, for the audit row
     * @return whether there was one
     */
    public boolean delete(Tenant tenant, ConversationId id, String why) {
        stopTurn.stop(tenant, id);
        return transactions.inTenant(tenant, () -> {
            boolean deleted = sessions.delete(tenant, id);
            if (deleted) {
                audit.append(tenant, new AuditEntry("session", id.value(), why, Map.of(), null, null));
            }
            return deleted;
        });
    }
}
