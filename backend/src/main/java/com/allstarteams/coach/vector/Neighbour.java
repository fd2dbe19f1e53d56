package com.allstarteams.coach.vector;

import java.util.UUID;

/**
 * A vector near the question. A hint only: whoever asks checks the record in PostgreSQL.
 *
 * @param similarity cosine, -1 to 1; never leaves the server
 */
public record Neighbour(UUID sourceId, int chunkIndex, double similarity) {}
