package com.allstarteams.coach.knowledge.store;

import java.util.UUID;

/** Names one chunk. */
public record ChunkRef(UUID entryId, int chunkIndex) {}
