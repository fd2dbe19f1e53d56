package com.allstarteams.coach.platform.tenancy;

import java.util.UUID;

/** Identifies a member; made by the server, so it reveals nothing. */
public record MemberId(UUID value) {}
