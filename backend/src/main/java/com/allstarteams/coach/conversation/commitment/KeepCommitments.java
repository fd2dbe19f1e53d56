package com.allstarteams.coach.conversation.commitment;

import com.allstarteams.coach.audit.AuditEntry;
import com.allstarteams.coach.audit.AuditTrail;
import com.allstarteams.coach.conversation.ConversationId;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.store.JdbcCommitments;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what members promise themselves. Each change leaves an audit row without text. */
@Component
public class KeepCommitments {

    private static final int MOST_OPEN = 50;

    private final TenantTransactions transactions;
    private final JdbcCommitments commitments;
    private final AuditTrail audit;

    KeepCommitments(TenantTransactions transactions, JdbcCommitments commitments, AuditTrail audit) {
        this.transactions = transactions;
        this.commitments = commitments;
        this.audit = audit;
    }

    /** All of one state, or of every state: open ones by their due time, others by their last change. */
    public List<Commitment> list(Tenant tenant, @Nullable CommitmentState state) {
        return commitments.list(tenant, state);
    }

    /**
     * Keeps a promise.
     *
     * @param conversation where it was made, if anywhere
     * @throws ProblemException {@code conversation-not-found}; {@code commitments-full} at fifty open ones
     */
    public Commitment make(Tenant tenant, @Nullable ConversationId conversation, Promise promise) {
        return changed(tenant, "MADE", () -> {
            if (commitments.countOpen(tenant) >= MOST_OPEN) {
                throw new ProblemException(
                        ConversationProblems.COMMITMENTS_FULL, "There are fifty open promises of yours already.");
            }
            return commitments.insert(tenant, conversation, promise).or(() -> {
                throw new ProblemException(ConversationProblems.NOT_FOUND, "There is no such conversation of yours.");
            });
        });
    }

    /** Puts other words or another time in its place. */
    public Commitment change(Tenant tenant, UUID id, Promise promise) {
        return changed(tenant, "CHANGED", () -> commitments.change(tenant, id, promise));
    }

    /** Marks it as done or dropped, or opens it again. */
    public Commitment end(Tenant tenant, UUID id, CommitmentState state) {
        return changed(tenant, state.name(), () -> commitments.setState(tenant, id, state));
    }

    /** Asks about it later; what is shown of it is put away. */
    public Commitment snooze(Tenant tenant, UUID id, Instant until) {
        return changed(tenant, "SNOOZED", () -> commitments.setDue(tenant, id, until));
    }

    /** Removes it with its reminders. */
    public void delete(Tenant tenant, UUID id) {
        changed(tenant, "DELETED", () -> commitments.delete(tenant, id));
    }

    /** @throws ProblemException {@code commitment-not-found} when the change found none */
    private Commitment changed(Tenant tenant, String outcome, Supplier<Optional<Commitment>> change) {
        return transactions.inTenant(tenant, () -> {
            Commitment commitment = change.get()
                    .orElseThrow(() -> new ProblemException(
                            ConversationProblems.COMMITMENT_NOT_FOUND, "There is no such promise of yours."));
            audit.append(tenant, new AuditEntry("commitment", commitment.id(), outcome, Map.of(), null, null));
            return commitment;
        });
    }
}
