package com.allstarteams.coach.conversation.commitment;

import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.store.JdbcNudges;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Brings promises back when they are due: each due time once, none in quiet hours, no more in a week than the member
 * wants. What was given stays until it is put away.
 */
@Component
public class GiveNudges {

    private final TenantTransactions transactions;
    private final JdbcNudges nudges;

    GiveNudges(TenantTransactions transactions, JdbcNudges nudges) {
        this.transactions = transactions;
        this.nudges = nudges;
    }

    /** The open promises to ask about now, the longest due first. */
    public List<Commitment> due(Tenant tenant, Instant now) {
        return transactions.inTenant(tenant, () -> {
            NudgeSettings settings = nudges.lockSettings(tenant);
            if (!settings.enabled() || settings.isQuiet(now)) {
                return List.of();
            }
            nudges.give(tenant, now, settings.perWeek());
            return nudges.listShown(tenant);
        });
    }

    /**
     * Takes what is shown of a promise out of sight; nothing shown is no error.
     *
     * @throws ProblemException {@code commitment-not-found}
     */
    public void putAway(Tenant tenant, UUID commitment, Instant now) {
        if (!nudges.putAway(tenant, commitment, now)) {
            throw new ProblemException(ConversationProblems.COMMITMENT_NOT_FOUND, "There is no such promise of yours.");
        }
    }

    public NudgeSettings settings(Tenant tenant) {
        return nudges.readSettings(tenant);
    }

    public void change(Tenant tenant, NudgeSettings settings) {
        nudges.changeSettings(tenant, settings);
    }
}
