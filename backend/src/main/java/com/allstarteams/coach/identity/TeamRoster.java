package com.allstarteams.coach.identity;

import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people of a member's organisation. */
@Component
public class TeamRoster {

    private final JdbcAccounts accounts;

    TeamRoster(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    /** Full names of everyone in the organisation but the member; for keeping them out of answers. */
    public Set<String> listNames(Tenant tenant) {
        return accounts.listColleagues(tenant);
    }
}
