package com.allstarteams.coach.vector;

/** A vector of another model or another number of dimensions than the collection's; never compared, never kept. */
public class VectorMismatch extends RuntimeException {

    public VectorMismatch(PhysicalCollection collection, String problem) {
        super(collection.name() + ": " + problem);
    }
}
