package com.allstarteams.coach.vector;

import com.allstarteams.coach.platform.tenancy.OrganisationId;
import java.util.List;
import java.util.Set;

/** Nearest-neighbour search. No question can be asked without an organisation. Thread-safe. */
public interface VectorIndex {

    /** Adds or replaces vectors by their key. */
    void upsert(VectorCollection collection, List<VectorRecord> records);

    /**
     * The vectors nearest to a question among those shared by all and those of the one organisation.
     *
     * @param question of unit length
     * @param limit 1-100
     * @return nearest first; at most {@code limit}
     */
    List<Neighbour> nearest(VectorCollection collection, OrganisationId organisation, float[] question, int limit);

    /** The ids of all vectors of a collection, for comparing with PostgreSQL. */
    Set<String> listIds(VectorCollection collection);

    /** Removes vectors by id; ids that are not there are no error. */
    void delete(VectorCollection collection, Set<String> ids);
}
