package com.allstarteams.coach.vector.lucene;

import com.allstarteams.coach.platform.database.CoachHome;
import com.allstarteams.coach.platform.tenancy.OrganisationId;
import com.allstarteams.coach.vector.Neighbour;
import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorIndex;
import com.allstarteams.coach.vector.VectorRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Keeps each physical collection in a Lucene index of its own under {@code COACH_HOME}; deleting the folder loses nothing. */
@Component
class LuceneVectorIndex implements VectorIndex, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LuceneVectorIndex.class);

    private final Path folder;
    private final Map<String, LuceneCollection> open = new ConcurrentHashMap<>();

    LuceneVectorIndex(CoachHome home) {
        this.folder = home.resolve("vectors");
        try {
            Files.createDirectories(folder);
            removeSingleIndex();
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot open " + folder + "; delete it to rebuild the index", unusable);
        }
    }

    /** Before collections had folders of their own, one index lay here. */
    private void removeSingleIndex() throws IOException {
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void upsert(PhysicalCollection collection, List<VectorRecord> records) {
        try {
            opened(collection).upsert(records);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<Neighbour> nearest(
            PhysicalCollection collection, OrganisationId organisation, float[] question, int limit) {
        LuceneCollection here = find(collection);
        if (here == null) {
            throw new IllegalStateException(collection.name() + " is not here");
        }
        try {
            return here.nearest(organisation, question, limit);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Map<String, String> hashesById(PhysicalCollection collection) {
        LuceneCollection here = find(collection);
        try {
            return here == null ? Map.of() : here.hashesById();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public OptionalInt dimensions(PhysicalCollection collection) {
        LuceneCollection here = find(collection);
        return here == null ? OptionalInt.empty() : here.dimensions();
    }

    @Override
    public void delete(PhysicalCollection collection, Set<String> ids) {
        LuceneCollection here = find(collection);
        if (here != null && !ids.isEmpty()) {
            try {
                here.delete(ids);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public List<PhysicalCollection> list(VectorCollection collection) {
        String beginning = collection.collectionName() + "-";
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> path.getFileName().toString().matches("\\Q" + beginning + "\\E\\d{1,9}"))
                    .map(path -> new PhysicalCollection(
                            collection,
                            Integer.parseInt(path.getFileName().toString().substring(beginning.length())),
                            LuceneCollection.modelOf(path)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void drop(PhysicalCollection collection) {
        open.compute(collection.name(), (name, here) -> {
            try {
                if (here != null) {
                    here.close();
                }
                FileSystemUtils.deleteRecursively(folder.resolve(name));
                return null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (LuceneCollection here : open.values()) {
            here.close();
        }
    }

    private @Nullable LuceneCollection find(PhysicalCollection collection) {
        return Files.isDirectory(folder.resolve(collection.name())) ? opened(collection) : null;
    }

    private LuceneCollection opened(PhysicalCollection collection) {
        LuceneCollection known = open.get(collection.name());
        if (known != null && known.collection().equals(collection)) {
            return known;
        }
        return open.compute(
                collection.name(),
                (name, here) -> here != null && here.collection().equals(collection)
                        ? here
                        : reopen(folder.resolve(name), collection, here));
    }

    /** A folder that cannot be read, or was filled for another database or model, is begun afresh. */
    private static LuceneCollection reopen(Path path, PhysicalCollection collection, @Nullable LuceneCollection other) {
        try {
            if (other != null) {
                other.close();
            }
            if (Files.exists(path) && !LuceneCollection.modelOf(path).equals(collection.model())) {
                log.warn("{} holds no vectors of {}; it is filled again", path, collection.model());
                FileSystemUtils.deleteRecursively(path);
            }
            try {
                return new LuceneCollection(path, collection);
            } catch (CorruptIndexException | FileNotFoundException | NoSuchFileException damaged) {
                log.warn("{} is damaged; it is filled again", path, damaged);
                FileSystemUtils.deleteRecursively(path);
                return new LuceneCollection(path, collection);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
