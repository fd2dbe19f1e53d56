package com.allstarteams.coach.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.vector.Neighbour;
import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorEntry;
import com.allstarteams.coach.vector.VectorKey;
import com.allstarteams.coach.vector.VectorMismatch;
import com.allstarteams.coach.vector.VectorRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCollectionTests {

    private static final OrganisationId MINE = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId THEIRS = new OrganisationId(UUID.randomUUID());
    private static final PhysicalCollection COLLECTION =
            new PhysicalCollection(VectorCollection.KNOWLEDGE, 2, "a-model");

    @TempDir
    private Path folder;

    @Test
    void findsWhatIsSharedAndOnesOwnButNothingOfOthers() throws IOException {
        VectorRecord shared = record("a-model", null, 1, 0);
        VectorRecord mine = record("a-model", MINE, 0.9f, 0.1f);
        VectorRecord theirs = record("a-model", THEIRS, 1, 0);
        try (LuceneCollection collection = new LuceneCollection(folder, COLLECTION)) {
            collection.upsert(List.of(shared, mine, theirs));

            List<Neighbour> found = collection.nearest(MINE, new float[] {1, 0}, 10);

            assertThat(found)
                    .extracting(Neighbour::sourceId)
                    .containsExactly(
                            shared.entry().key().sourceId(), mine.entry().key().sourceId());
            assertThat(found.getFirst().similarity()).isGreaterThan(0.999);
        }
    }

    @Test
    void refusesVectorsAndQuestionsThatDoNotBelong() throws IOException {
        try (LuceneCollection collection = new LuceneCollection(folder, COLLECTION)) {
            collection.upsert(List.of(record("a-model", null, 1, 0)));

            assertThatThrownBy(() -> collection.upsert(List.of(record("another-model", null, 1, 0))))
                    .isInstanceOf(VectorMismatch.class);
            assertThatThrownBy(() -> collection.upsert(List.of(record("a-model", null, 1, 0, 0))))
                    .isInstanceOf(VectorMismatch.class);
            assertThatThrownBy(() -> collection.nearest(MINE, new float[] {1, 0, 0}, 5))
                    .isInstanceOf(VectorMismatch.class);
            assertThat(collection.hashesById()).hasSize(1);
        }
    }

    @Test
    void keepsModelSizeAndHashesAcrossARestart() throws IOException {
        VectorRecord kept = record("a-model", null, new float[3_072]);
        kept.values()[7] = 1;
        try (LuceneCollection collection = new LuceneCollection(folder, COLLECTION)) {
            collection.upsert(List.of(kept, kept));
        }

        assertThat(LuceneCollection.modelOf(folder)).isEqualTo("a-model");
        try (LuceneCollection again = new LuceneCollection(folder, COLLECTION)) {
            assertThat(again.dimensions()).hasValue(3_072);
            assertThat(again.hashesById())
                    .containsExactly(
                            Map.entry(kept.entry().key().id(), kept.entry().contentHash()));
            assertThat(again.nearest(MINE, kept.values(), 1)).hasSize(1);
            again.delete(Set.of(kept.entry().key().id()));
            assertThat(again.hashesById()).isEmpty();
        }
    }

    @Test
    void hasNoModelWhenItCannotBeRead() throws IOException {
        assertThat(LuceneCollection.modelOf(folder.resolve("absent"))).isEmpty();

        Path damaged = folder.resolve("damaged");
        new LuceneCollection(damaged, COLLECTION).close();
        try (Stream<Path> files = Files.list(damaged)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "rubbish");
            }
        }

        assertThat(LuceneCollection.modelOf(damaged)).isEmpty();
    }

    private static VectorRecord record(String model, @Nullable OrganisationId organisation, float... values) {
        VectorKey key = new VectorKey("a_table", UUID.randomUUID(), "a_type", 0, model);
        return new VectorRecord(new VectorEntry(key, organisation, "0".repeat(64)), values);
    }
}
