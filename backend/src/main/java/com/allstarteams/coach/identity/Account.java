package com.allstarteams.coach.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in routes tell a member about their own account.
 *
 * @param hostUserId the integer the existing platform knows the person by
 * @param organisation display name; grants nothing
 */
public record Account(
        CurrentMember member,
        int hostUserId,
        String organisation,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        boolean demo,
        @Nullable Instant workshopCompletedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** First and last name as far as known, else the user name. */
    public String displayName() {
        String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        return name.isEmpty() ? member.username() : name;
    }
}
