package com.allstarteams.coach.vector;

import java.util.UUID;

/**
 * What a vector stands for. The id in the index is made from it, so writing twice never duplicates.
 *
 * @param sourceTable table of the record, such as {@code coach_knowledge_base}
 * @param embeddingType such as {@code knowledge_chunk}
 * @param chunkIndex from 0
 */
public record VectorKey(String sourceTable, UUID sourceId, String embeddingType, int chunkIndex, String model) {

    /** The vector's id in every store. */
    public String id() {
        return sourceTable + ":" + sourceId + ":" + embeddingType + ":" + chunkIndex + ":" + model;
    }
}
