package com.allstarteams.coach.identity;

import com.allstarteams.coach.platform.tenancy.Tenant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in member of this request, read anew from the database for each request, so that a disabled account stops
 * at once. Controllers take it as a parameter.
 *
 * @param teamId null for people in no team
 * @param locale language and, when the account says it, country
 */
public record CurrentMember(
        Tenant tenant, String username, @Nullable UUID teamId, Locale locale, Set<Role> roles) {

    public CurrentMember {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
