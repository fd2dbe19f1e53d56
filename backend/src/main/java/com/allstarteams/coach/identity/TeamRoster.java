package com.allstarteams.coach.identity;

import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.MemberId;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of a member's organisation. */
@Component
public class TeamRoster {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Map<OrganisationId, Roster> rosters = new ConcurrentHashMap<>();
    private final JdbcAccounts accounts;

    TeamRoster(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Full names, in lower case, of everyone in the organisation but the member; for keeping them out of prompts and
     * answers. Up to ten seconds old.
     */
    public Set<String> listNames(Tenant tenant) {
        Roster roster = rosters.compute(
                tenant.organisation(),
                (organisation, known) -> known == null || known.stale().isOver() ? read(organisation) : known);
        return roster.namesById().entrySet().stream()
                .filter(person -> !person.getKey().equals(tenant.member()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Roster read(OrganisationId organisation) {
        Map<MemberId, String> names = accounts.namesById(organisation).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, person -> person.getValue().toLowerCase(Locale.ROOT)));
        return new Roster(names, Deadline.after(FRESH));
    }

    /** The names of one organisation, read once and used for a while. */
    private record Roster(Map<MemberId, String> namesById, Deadline stale) {}
}
