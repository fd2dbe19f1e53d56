package com.allstarteams.coach.identity;

import org.jspecify.annotations.Nullable;

/** How a coach may address a member, as far as the account says. */
public record Person(@Nullable String firstName, @Nullable String jobTitle) {}
