package com.allstarteams.coach.platform.tenancy;

import java.util.UUID;

/** Identifies an organisation, the wall no query looks over. */
public record OrganisationId(UUID value) {}
