package com.allstarteams.coach.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The members of an account that only the existing platform fills. Clients look for every one of them, so they are there
 * and say "no", "none" or "seen".
 *
 * @see "existing-clients.md, section 11"
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ElsewhereView(
        @Nullable Integer profilePictureId,
        boolean isBetaTester,
        boolean hasSeenBetaWelcome,
        boolean hasSeenWelcomeVideo,
        boolean showWelcomeVideoOnStartup,
        boolean showDemoDataButtons,
        boolean astUnlockNoticePending,
        @Nullable String navigationProgress,
        boolean iaAccess,
        boolean pmAccess,
        boolean iaWorkshopCompleted,
        boolean pmWorkshopCompleted,
        @Nullable Instant iaCompletedAt,
        @Nullable Instant pmCompletedAt,
        @Nullable Integer assignedFacilitatorId,
        @Nullable Integer cohortId,
        @Nullable Integer teamId,
        @Nullable Integer invitedBy) {

    static final ElsewhereView NONE = new ElsewhereView(
            null, false, true, true, false, false, false, null, false, false, false, false, null, null, null, null,
            null, null);
}
