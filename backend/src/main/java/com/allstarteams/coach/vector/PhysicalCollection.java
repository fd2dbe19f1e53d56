package com.allstarteams.coach.vector;

/**
 * One set of vectors that stands, or stood, for a logical collection; all of one model.
 *
 * @param generation from 1; a fresh set gets the next one
 * @param model name of the embedding model; empty when the set can no longer be read
 */
public record PhysicalCollection(VectorCollection collection, int generation, String model) {

    /** Its name in every store, such as {@code ast_knowledge_base-2}. */
    public String name() {
        return collection.collectionName() + "-" + generation;
    }
}
