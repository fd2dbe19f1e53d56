package com.allstarteams.coach.vector.web;

import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorIndex;
import com.allstarteams.coach.vector.VectorSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares the index of this instance with PostgreSQL and brings it in line. Administrators only. */
@RestController
@RequestMapping(path = "/api/coaching/vector", produces = MediaType.APPLICATION_JSON_VALUE)
class VectorController {

    private final VectorIndex index;
    private final List<VectorSource> sources;

    VectorController(VectorIndex index, List<VectorSource> sources) {
        this.index = index;
        this.sources = sources;
    }

    @GetMapping("/status")
    StatusReply status() {
        List<CollectionStatus> collections =
                Arrays.stream(VectorCollection.values()).map(this::status).toList();
        boolean inLine =
                collections.stream().allMatch(collection -> collection.missing() == 0 && collection.orphans() == 0);
        return new StatusReply(true, new IndexStatus(inLine ? "in line" : "rebuild needed", collections));
    }

    @PostMapping("/init")
    StatusReply init() {
        sources.forEach(VectorSource::reconcile);
        return status();
    }

    private CollectionStatus status(VectorCollection collection) {
        return sources.stream()
                .filter(source -> source.collection() == collection)
                .findFirst()
                .map(this::status)
                .orElseGet(() ->
                        new CollectionStatus(collection.collectionName(), "unused", null, null, 0, 0, 0, 0, null));
    }

    private CollectionStatus status(VectorSource source) {
        Optional<PhysicalCollection> serving = source.serving();
        Optional<PhysicalCollection> building = source.building();
        Set<String> expected = serving.or(() -> building)
                .map(one -> source.expectedIds(one.model()))
                .orElse(Set.of());
        Set<String> present = serving.map(one -> index.hashesById(one).keySet()).orElse(Set.of());
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(present);
        Set<String> orphans = new HashSet<>(present);
        orphans.removeAll(expected);
        return new CollectionStatus(
                source.collection().collectionName(),
                serving.isPresent() && building.isEmpty() ? "serving" : "building",
                serving.map(PhysicalCollection::model).orElse(null),
                serving.map(this::dimensions).orElse(null),
                expected.size(),
                present.size(),
                missing.size(),
                orphans.size(),
                building.map(one -> new BuildingStatus(
                                one.model(),
                                dimensions(one),
                                expected.size(),
                                index.hashesById(one).size()))
                        .orElse(null));
    }

    private @Nullable Integer dimensions(PhysicalCollection collection) {
        OptionalInt dimensions = index.dimensions(collection);
        return dimensions.isPresent() ? dimensions.getAsInt() : null;
    }

    /**
     * One collection: counts of vectors in what answers questions.
     *
     * @param state {@code serving}, {@code building} while another one is filled, {@code unused}
     * @param model null while nothing answers
     * @param dimensions null while nothing answers
     * @param building what is being filled; null when nothing is
     */
    record CollectionStatus(
            String name,
            String state,
            @Nullable String model,
            @Nullable Integer dimensions,
            int expected,
            int present,
            int missing,
            int orphans,
            @Nullable BuildingStatus building) {}

    /**
     * How far a collection is filled.
     *
     * @param dimensions null before the first vector
     */
    record BuildingStatus(String model, @Nullable Integer dimensions, int expected, int present) {}

    /** All collections. */
    record IndexStatus(String state, List<CollectionStatus> collections) {}

    /** The answer of both routes. */
    record StatusReply(boolean success, IndexStatus data) {}
}
