package com.allstarteams.coach.identity.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented company and its people. */
public record DemoOrganisation(String name, List<String> teams, List<DemoAccount> accounts) {

    /**
     * One invented person.
     *
     * @param roles keys of {@link com.allstarteams.coach.identity.Role}
     */
    public record DemoAccount(
            String username,
            String firstName,
            String lastName,
            @Nullable String jobTitle,
            @Nullable String team,
            List<String> roles,
            boolean workshopCompleted) {}
}
