package com.allstarteams.coach.identity.web;

import com.allstarteams.coach.identity.Account;
import com.allstarteams.coach.identity.CurrentMember;
import com.allstarteams.coach.identity.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's own account in the shape the existing clients read.
 *
 * @param id the existing platform's integer id
 * @param role the existing platform's single role: admin, facilitator or participant
 * @param roles ours, such as {@code knowledge_editor}
 * @param elsewhere what clients look for and this service does not keep
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AccountView(
        int id,
        String username,
        String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        String role,
        List<String> roles,
        String organization,
        @Nullable String jobTitle,
        @Nullable String profilePictureUrl,
        boolean hasProfilePicture,
        boolean isTestUser,
        boolean isDemoAccount,
        String contentAccess,
        boolean astAccess,
        boolean astWorkshopCompleted,
        @Nullable Instant astCompletedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonUnwrapped ElsewhereView elsewhere) {

    static AccountView of(Account account) {
        CurrentMember member = account.member();
        return new AccountView(
                account.hostUserId(),
                member.username(),
                account.displayName(),
                account.firstName(),
                account.lastName(),
                account.email(),
                hostRole(member),
                member.roles().stream().map(Role::key).sorted().toList(),
                account.organisation(),
                account.jobTitle(),
                null,
                false,
                false,
                account.demo(),
                "professional",
                true,
                account.workshopCompletedAt() != null,
                account.workshopCompletedAt(),
                account.createdAt(),
                account.updatedAt(),
                ElsewhereView.NONE);
    }

    private static String hostRole(CurrentMember member) {
        if (member.has(Role.ADMIN)) {
            return "admin";
        }
        return member.has(Role.FACILITATOR) ? "facilitator" : "participant";
    }
}
