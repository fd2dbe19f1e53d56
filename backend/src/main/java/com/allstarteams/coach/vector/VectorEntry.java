package com.allstarteams.coach.vector;

import com.allstarteams.coach.platform.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A vector without its values.
 *
 * @param organisation null for what every organisation shares
 * @param contentHash SHA-256 of the embedded text
 */
public record VectorEntry(VectorKey key, @Nullable OrganisationId organisation, String contentHash) {}
