package com.allstarteams.coach.vector;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL says of vectors: one row for each that was written to an index. */
public interface VectorLedger {

    /** Notes vectors of one size that were written to the index; noting one twice changes nothing. */
    void record(List<VectorEntry> entries, int dimensions);

    /** The hash of the embedded text for each noted vector of one kind and model, by vector id. */
    Map<String, String> hashesById(String embeddingType, String model);

    /** Forgets vectors by id; ids that are not there are no error. */
    void forget(Set<String> ids);

    /** Forgets all vectors of one kind but those of one model. */
    void forgetOtherModels(String embeddingType, String model);
}
