package com.allstarteams.coach.vector;

import java.util.Optional;
import java.util.Set;

/** A module whose records have vectors. It knows which ought to exist and can bring the index in line. */
public interface VectorSource {

    VectorCollection collection();

    /** What answers questions on this instance; empty while only words are compared. */
    Optional<PhysicalCollection> serving();

    /** What is being filled on this instance; empty when there is nothing to do. */
    Optional<PhysicalCollection> building();

    /** The ids of the vectors that PostgreSQL says ought to exist for a model. */
    Set<String> expectedIds(String model);

    /**
     * Adds what is missing or stale in what serves and removes what should not be there; safe to repeat. While nothing
     * serves yet and the first vectors are being made, it waits for them for 20 s at most.
     */
    void reconcile();
}
