package com.allstarteams.coach.vector;

import java.util.Set;

/** A module whose records have vectors. It knows which ought to exist and can bring the index in line. */
public interface VectorSource {

    VectorCollection collection();

    /** The ids of the vectors that PostgreSQL says ought to exist. */
    Set<String> expectedIds();

    /** Adds what is missing or stale and removes what should not be there; safe to repeat. */
    void reconcile();
}
