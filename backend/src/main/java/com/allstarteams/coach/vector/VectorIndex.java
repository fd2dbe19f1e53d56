package com.allstarteams.coach.vector;

import com.allstarteams.coach.platform.tenancy.OrganisationId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Nearest-neighbour search. No question can be asked without an organisation. Thread-safe. */
public interface VectorIndex {

    /**
     * Adds or replaces vectors by their key; makes the collection when it is not there.
     *
     * @throws VectorMismatch when a vector is of another model or size than the collection
     */
    void upsert(PhysicalCollection collection, List<VectorRecord> records);

    /**
     * The vectors nearest to a question among those shared by all and those of the one organisation.
     *
     * @param question of unit length, of the collection's model
     * @param limit 1-100
     * @return nearest first; at most {@code limit}
     * @throws VectorMismatch when the question is of another size than the collection
     */
    List<Neighbour> nearest(PhysicalCollection collection, OrganisationId organisation, float[] question, int limit);

    /** The hash of the embedded text of every vector, by vector id; empty when the collection is not there. */
    Map<String, String> hashesById(PhysicalCollection collection);

    /** The size of a collection's vectors; empty while it has none. */
    OptionalInt dimensions(PhysicalCollection collection);

    /** Removes vectors by id; ids that are not there are no error. */
    void delete(PhysicalCollection collection, Set<String> ids);

    /** The physical collections that are here for a logical one, in no order. */
    List<PhysicalCollection> list(VectorCollection collection);

    /** Removes a collection with everything in it; one that is not there is no error. */
    void drop(PhysicalCollection collection);
}
