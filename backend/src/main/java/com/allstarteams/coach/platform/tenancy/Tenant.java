package com.allstarteams.coach.platform.tenancy;

/** A member inside an organisation: the scope of every query made on their behalf. */
public record Tenant(OrganisationId organisation, MemberId member) {}
