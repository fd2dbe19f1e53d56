package com.allstarteams.coach.conversation.rest;

import com.allstarteams.coach.audit.AuditEntry;
import com.allstarteams.coach.audit.AuditTrail;
import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.store.JdbcMemory;
import com.allstarteams.coach.conversation.store.JdbcRests;
import com.allstarteams.coach.conversation.store.JdbcRests.Rested;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what a resting conversation came down to. No transaction here is open while a model is called. */
@Component
class RestJournal {

    private static final int MAX_LINE = 300;

    private final TenantTransactions transactions;
    private final JdbcRests rests;
    private final JdbcMemory memory;
    private final AuditTrail audit;

    RestJournal(TenantTransactions transactions, JdbcRests rests, JdbcMemory memory, AuditTrail audit) {
        this.transactions = transactions;
        this.rests = rests;
        this.memory = memory;
        this.audit = audit;
    }

    /** Keeps summary, length and topics, and adds the lines to a memory that is on; all of it, or nothing. */
    void keep(Tenant tenant, ConversationId id, Rested rested, List<String> lines) {
        transactions.inTenant(tenant, () -> {
            if (rests.keep(tenant, id, rested)) {
                memory.learn(
                        tenant,
                        id,
                        lines.stream().filter(line -> line.length() <= MAX_LINE).toList());
            }
        });
    }

    /** Deletes a temporary conversation, unless somebody wrote in it meanwhile. */
    void delete(Tenant tenant, ConversationId id, Duration restAfter) {
        transactions.inTenant(tenant, () -> {
            if (rests.deleteTemporary(tenant, id, restAfter)) {
                audit.append(tenant, new AuditEntry("session", id.value(), "RESTED", Map.of(), null, null));
            }
        });
    }
}
