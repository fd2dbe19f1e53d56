package com.allstarteams.coach.vector;

import java.util.OptionalInt;

/**
 * What PostgreSQL says of collections: which physical one serves, and which is being filled to follow it.
 *
 * @see "ADR 0020: switching the embedding model"
 */
public interface VectorCatalog {

    /**
     * The physical collection for vectors of a model: the serving one when it has that model, else the one being filled,
     * else a fresh one, noted as being filled. Instances that ask for the same model get the same one.
     */
    PhysicalCollection claim(VectorCollection collection, String model);

    /**
     * Notes that a collection is filled and serves from now on. Instances that disagree overwrite each other.
     *
     * @param dimensions empty when the collection has no vectors
     */
    void serve(PhysicalCollection collection, OptionalInt dimensions);
}
