package com.allstarteams.coach.vector.web;

import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorIndex;
import com.allstarteams.coach.vector.VectorSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares the index with PostgreSQL and brings it in line. Administrators only. */
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
        Set<String> expected = sources.stream()
                .filter(source -> source.collection() == collection)
                .flatMap(source -> source.expectedIds().stream())
                .collect(Collectors.toSet());
        Set<String> present = index.listIds(collection);
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(present);
        Set<String> orphans = new HashSet<>(present);
        orphans.removeAll(expected);
        return new CollectionStatus(
                collection.collectionName(), expected.size(), present.size(), missing.size(), orphans.size());
    }

    /** One collection: counts of vectors. */
    record CollectionStatus(String name, int expected, int present, int missing, int orphans) {}

    /** All collections. */
    record IndexStatus(String state, List<CollectionStatus> collections) {}

    /** The answer of both routes. */
    record StatusReply(boolean success, IndexStatus data) {}
}
