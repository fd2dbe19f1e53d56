package com.allstarteams.coach.conversation.memory;

import com.allstarteams.coach.audit.AuditEntry;
import com.allstarteams.coach.audit.AuditTrail;
import com.allstarteams.coach.conversation.ConversationProblems;
import com.allstarteams.coach.conversation.store.JdbcMemory;
import com.allstarteams.coach.conversation.store.MemoryRow;
import com.allstarteams.coach.conversation.transcript.ShortTexts;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.identity.TeamRoster;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a member see, switch, correct and clear what is remembered about them. Each change is effective with the next
 * answer and leaves an audit row without text.
 *
 * @see "ADR 0023: memory is off until asked for"
 */
@Component
public class KeepMemory {

    private static final int MAX_CHARACTERS = 300;

    private final TenantTransactions transactions;
    private final JdbcMemory memory;
    private final ShortTexts texts;
    private final TeamRoster roster;
    private final AuditTrail audit;

    KeepMemory(
            TenantTransactions transactions, JdbcMemory memory, ShortTexts texts, TeamRoster roster, AuditTrail audit) {
        this.transactions = transactions;
        this.memory = memory;
        this.texts = texts;
        this.roster = roster;
        this.audit = audit;
    }

    public Memory read(Tenant tenant) {
        return transactions.inSnapshot(tenant, () -> new Memory(memory.isEnabled(tenant), memory.list(tenant)));
    }

    /** Switches use and learning on or off; lines that are there stay. */
    public void enable(Tenant tenant, boolean enabled) {
        transactions.inTenant(tenant, () -> {
            memory.enable(tenant, enabled);
            note(tenant, enabled ? "ON" : "OFF");
        });
    }

    /**
     * Adds a line of the member's own; at fifty, the oldest one that was learned makes room.
     *
     * @throws ProblemException {@code memory-full} when all fifty are the member's own; {@code invalid-request} and
     *     {@code crisis-text} as {@link ShortTexts#read} says
     */
    public MemoryRow add(CurrentMember member, @Nullable String text) {
        String line = checked(member, text);
        return changed(
                member.tenant(),
                "ADDED",
                () -> memory.addOwn(member.tenant(), line)
                        .orElseThrow(() -> new ProblemException(
                                ConversationProblems.MEMORY_FULL, "There are fifty lines of your own already.")));
    }

    /**
     * Puts other words in place of a line, which is the member's own from then on.
     *
     * @throws ProblemException {@code memory-line-not-found}; {@code invalid-request} and {@code crisis-text} as
     *     {@link ShortTexts#read} says
     */
    public MemoryRow correct(CurrentMember member, UUID id, @Nullable String text) {
        String line = checked(member, text);
        return changed(
                member.tenant(),
                "CORRECTED",
                () -> memory.correct(member.tenant(), id, line).orElseThrow(KeepMemory::notFound));
    }

    /** @throws ProblemException {@code memory-line-not-found} */
    public void forget(Tenant tenant, UUID id) {
        transactions.inTenant(tenant, () -> {
            if (!memory.delete(tenant, id)) {
                throw notFound();
            }
            note(tenant, "DELETED");
        });
    }

    public void forgetAll(Tenant tenant) {
        transactions.inTenant(tenant, () -> {
            memory.deleteAll(tenant);
            note(tenant, "CLEARED");
        });
    }

    private String checked(CurrentMember member, @Nullable String text) {
        String line = texts.read(member, "text", text, MAX_CHARACTERS);
        String nameless = ColleagueNames.without(roster.listNames(member.tenant()), line);
        return nameless.equals(line) ? line : texts.read(member, "text", nameless, MAX_CHARACTERS);
    }

    private <T> T changed(Tenant tenant, String outcome, Supplier<T> change) {
        return transactions.inTenant(tenant, () -> {
            T result = change.get();
            note(tenant, outcome);
            return result;
        });
    }

    private void note(Tenant tenant, String outcome) {
        UUID member = tenant.member().value();
        audit.append(tenant, new AuditEntry("memory", member, outcome, Map.of(), null, null));
    }

    private static ProblemException notFound() {
        return new ProblemException(ConversationProblems.MEMORY_LINE_NOT_FOUND, "There is no such line of yours.");
    }
}
