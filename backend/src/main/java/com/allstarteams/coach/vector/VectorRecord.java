package com.allstarteams.coach.vector;

import com.allstarteams.coach.platform.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A vector to keep.
 *
 * @param organisation null for what every organisation shares
 * @param contentHash SHA-256 of the embedded text
 * @param values of unit length
 */
public record VectorRecord(VectorKey key, @Nullable OrganisationId organisation, String contentHash, float[] values) {}
