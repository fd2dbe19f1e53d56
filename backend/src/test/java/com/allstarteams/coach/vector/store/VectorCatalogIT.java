package com.allstarteams.coach.vector.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.support.CoachServer;
import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorCatalog;
import com.allstarteams.coach.vector.VectorCollection;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Collections that no module fills yet stand for any here. */
class VectorCatalogIT {

    private final CoachServer coach = CoachServer.offline();
    private final VectorCatalog catalog = coach.bean(VectorCatalog.class);

    @Test
    void givesAFreshGenerationToEachChangeOfModel() {
        assertThat(claim("old")).isEqualTo(1);
        catalog.serve(new PhysicalCollection(VectorCollection.REPORT_TEMPLATES, 1, "old"), OptionalInt.of(384));
        assertThat(claim("new")).isEqualTo(2);
        assertThat(claim("new")).as("asked again after a restart").isEqualTo(2);
        assertThat(row()).isEqualTo("2 1 old 384 2 new");

        assertThat(claim("old")).as("the operator changed his mind").isEqualTo(1);
        assertThat(row()).isEqualTo("2 1 old 384 - -");
        assertThat(claim("new")).isEqualTo(3);

        catalog.serve(new PhysicalCollection(VectorCollection.REPORT_TEMPLATES, 3, "new"), OptionalInt.of(1_536));
        assertThat(row()).isEqualTo("3 3 new 1536 - -");
        assertThat(claim("old")).isEqualTo(4);
    }

    @Test
    void letsInstancesThatStartTogetherAgree() throws Exception {
        catalog.claim(VectorCollection.TEAM_PROFILES, "old");
        Callable<Integer> instance =
                () -> catalog.claim(VectorCollection.TEAM_PROFILES, "new").generation();

        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> claimed = instances.invokeAll(List.of(instance, instance, instance, instance));

            assertThat(claimed).allSatisfy(one -> assertThat(one.get()).isEqualTo(2));
        }
    }

    private int claim(String model) {
        return catalog.claim(VectorCollection.REPORT_TEMPLATES, model).generation();
    }

    private String row() {
        return coach.database()
                .texts("SELECT concat_ws(' ', last_generation, serving_generation, serving_model, serving_dimensions,"
                        + " coalesce(building_generation::text, '-'), coalesce(building_model, '-'))"
                        + " FROM vector_collections WHERE collection_name = 'holistic_reports'")
                .getFirst();
    }
}
