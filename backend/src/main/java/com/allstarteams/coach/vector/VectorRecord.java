package com.allstarteams.coach.vector;

/**
 * A vector to keep.
 *
 * @param values of unit length
 */
public record VectorRecord(VectorEntry entry, float[] values) {}
