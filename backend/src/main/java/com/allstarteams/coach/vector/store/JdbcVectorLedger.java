package com.allstarteams.coach.vector.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.vector.VectorEntry;
import com.allstarteams.coach.vector.VectorLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the ledger in the link table of the specification. */
@Repository
class JdbcVectorLedger implements VectorLedger {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcVectorLedger(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void record(List<VectorEntry> entries, int dimensions) {
        transactions.asWorker(() -> entries.forEach(entry -> record(entry, dimensions)));
    }

    @Override
    public Map<String, String> hashesById(String embeddingType, String model) {
        return transactions.asWorker(() -> jdbc
                .sql("""
                        SELECT vector_id, content_hash FROM vector_embeddings
                        WHERE embedding_type = :type AND model = :model
                        """)
                .param("type", embeddingType)
                .param("model", model)
                .query((row, number) -> Map.entry(row.getString("vector_id"), row.getString("content_hash")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void forget(Set<String> ids) {
        if (!ids.isEmpty()) {
            transactions.asWorker(() -> {
                jdbc.sql("DELETE FROM vector_embeddings WHERE vector_id IN (:ids)")
                        .param("ids", ids)
                        .update();
            });
        }
    }

    @Override
    public void forgetOtherModels(String embeddingType, String model) {
        transactions.asWorker(() -> {
            jdbc.sql("DELETE FROM vector_embeddings WHERE embedding_type = :type AND model <> :model")
                    .param("type", embeddingType)
                    .param("model", model)
                    .update();
        });
    }

    private void record(VectorEntry entry, int dimensions) {
        jdbc.sql("""
                        INSERT INTO vector_embeddings (organisation_id, source_table, source_id, vector_id,
                          embedding_type, chunk_index, model, dimensions, content_hash)
                        VALUES (:organisation, :table, :source, :id, :type, :chunk, :model, :dimensions, :hash)
                        ON CONFLICT (source_table, source_id, embedding_type, chunk_index, model)
                          DO UPDATE SET content_hash = excluded.content_hash, dimensions = excluded.dimensions
                        """)
                .param(
                        "organisation",
                        entry.organisation() == null
                                ? null
                                : entry.organisation().value())
                .param("table", entry.key().sourceTable())
                .param("source", entry.key().sourceId())
                .param("id", entry.key().id())
                .param("type", entry.key().embeddingType())
                .param("chunk", entry.key().chunkIndex())
                .param("model", entry.key().model())
                .param("dimensions", dimensions)
                .param("hash", entry.contentHash())
                .update();
    }
}
