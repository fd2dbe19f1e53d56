package com.allstarteams.coach.identity;

import com.allstarteams.coach.identity.store.JdbcAccounts;
import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds accounts for other modules. */
@Component
public class MemberDirectory {

    private final JdbcAccounts accounts;

    MemberDirectory(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    /** The member's own name and role, read as that member. */
    public Optional<Person> findPerson(Tenant tenant) {
        return accounts.findPerson(tenant);
    }

    /** The member behind a user name of any organisation; for loading demonstration data, never for a request. */
    public Optional<Tenant> findByUsername(String username) {
        return accounts.findTenant(username);
    }
}
