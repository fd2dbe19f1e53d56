package com.allstarteams.coach.vector.store;

import com.allstarteams.coach.platform.store.TenantTransactions;
import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorCatalog;
import com.allstarteams.coach.vector.VectorCollection;
import java.sql.Types;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps one row for each logical collection; its lock lets instances that start together agree. */
@Repository
class JdbcVectorCatalog implements VectorCatalog {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    JdbcVectorCatalog(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public PhysicalCollection claim(VectorCollection collection, String model) {
        return transactions.asWorker(() -> {
            insertIfAbsent(collection, model);
            Row row = lock(collection);
            if (row.servingModel().equals(model)) {
                build(collection, null, null);
                return new PhysicalCollection(collection, row.serving(), model);
            }
            if (row.building() != null && model.equals(row.buildingModel())) {
                return new PhysicalCollection(collection, row.building(), model);
            }
            int next = row.last() + 1;
            build(collection, next, model);
            return new PhysicalCollection(collection, next, model);
        });
    }

    private void insertIfAbsent(VectorCollection collection, String model) {
        jdbc.sql("""
                        INSERT INTO vector_collections (collection_name, last_generation, serving_generation,
                          serving_model)
                        VALUES (:name, 1, 1, :model)
                        ON CONFLICT (collection_name) DO NOTHING
                        """)
                .param("name", collection.collectionName())
                .param("model", model)
                .update();
    }

    private Row lock(VectorCollection collection) {
        return jdbc.sql("""
                        SELECT last_generation, serving_generation, serving_model, building_generation, building_model
                        FROM vector_collections WHERE collection_name = :name FOR UPDATE
                        """)
                .param("name", collection.collectionName())
                .query((row, number) -> new Row(
                        row.getInt("last_generation"),
                        row.getInt("serving_generation"),
                        row.getString("serving_model"),
                        row.getObject("building_generation", Integer.class),
                        row.getString("building_model")))
                .single();
    }

    private void build(VectorCollection collection, @Nullable Integer generation, @Nullable String model) {
        jdbc.sql("""
                        UPDATE vector_collections
                        SET building_generation = :generation, building_model = :model, updated_at = now(),
                            last_generation = greatest(last_generation, :generation)
                        WHERE collection_name = :name AND building_model IS DISTINCT FROM :model
                        """)
                .param("name", collection.collectionName())
                .param("generation", generation, Types.INTEGER)
                .param("model", model, Types.VARCHAR)
                .update();
    }

    @Override
    public void serve(PhysicalCollection collection, OptionalInt dimensions) {
        transactions.asWorker(() -> {
            jdbc.sql("""
                            UPDATE vector_collections
                            SET serving_generation = :generation, serving_model = :model,
                                serving_dimensions = :dimensions, updated_at = now(),
                                building_generation = nullif(building_generation, :generation),
                                building_model =
                                  CASE WHEN building_generation <> :generation THEN building_model END
                            WHERE collection_name = :name
                              AND (serving_generation, serving_dimensions)
                                IS DISTINCT FROM (:generation, :dimensions)
                            """)
                    .param("name", collection.collection().collectionName())
                    .param("generation", collection.generation())
                    .param("model", collection.model())
                    .param("dimensions", dimensions.isPresent() ? dimensions.getAsInt() : null, Types.INTEGER)
                    .update();
        });
    }

    /** The row, but for what nobody here decides on. */
    private record Row(
            int last,
            int serving,
            String servingModel,
            @Nullable Integer building,
            @Nullable String buildingModel) {}
}
