package com.allstarteams.coach.knowledge.store;

import com.allstarteams.coach.platform.tenancy.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved chunk that ought to have a vector.
 *
 * @param organisation null when shared by all
 */
public record IndexableChunk(
        UUID entryId,
        int chunkIndex,
        String heading,
        String text,
        String contentHash,
        @Nullable OrganisationId organisation) {}
