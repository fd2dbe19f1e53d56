package com.allstarteams.coach.knowledge.ingest;

import com.allstarteams.coach.knowledge.search.SearchableCollection;
import com.allstarteams.coach.knowledge.store.IndexableChunk;
import com.allstarteams.coach.knowledge.store.JdbcHandbook;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorEntry;
import com.allstarteams.coach.vector.VectorIndex;
import com.allstarteams.coach.vector.VectorKey;
import com.allstarteams.coach.vector.VectorLedger;
import com.allstarteams.coach.vector.VectorRecord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings one collection in line with approved knowledge: embeds what is missing or changed, one passage at a time, and
 * drops the rest. What is already there is not embedded again, so it may be broken off anywhere.
 */
@Component
class FillCollection implements AutoCloseable {

    static final String EMBEDDING_TYPE = "knowledge_chunk";

    private static final Logger log = LoggerFactory.getLogger(FillCollection.class);
    private static final String SOURCE_TABLE = "coach_knowledge_base";

    private final JdbcHandbook store;
    private final VectorLedger ledger;
    private final VectorIndex index;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong embedded = new AtomicLong();
    private volatile boolean closing;

    FillCollection(JdbcHandbook store, VectorLedger ledger, VectorIndex index) {
        this.store = store;
        this.ledger = ledger;
        this.index = index;
    }

    /** How many passages were embedded since the start. */
    long embedded() {
        return embedded.get();
    }

    /** The chunks that ought to be there, by the id of their vector. */
    Map<String, IndexableChunk> expected(String model) {
        Map<String, IndexableChunk> expected = new LinkedHashMap<>();
        store.listIndexable().forEach(chunk -> expected.put(key(chunk, model).id(), chunk));
        return expected;
    }

    /** How many chunks have no vector of their present text. */
    int missing(PhysicalCollection collection) {
        return due(collection, expected(collection.model())).size();
    }

    /**
     * @return whether it is in line now; false when the application is stopping
     * @throws ModelFailure when the model does not answer; what was embedded before stays
     */
    boolean fill(SearchableCollection filling) {
        PhysicalCollection collection = filling.collection();
        Map<String, IndexableChunk> expected = expected(collection.model());
        List<IndexableChunk> due = due(collection, expected);
        while (!due.isEmpty()) {
            for (IndexableChunk chunk : due) {
                if (!embed(filling, chunk)) {
                    return false;
                }
            }
            log.info("{}: {} passages embedded with {}", collection.name(), due.size(), collection.model());
            expected = expected(collection.model());
            due = due(collection, expected);
        }
        removeOthers(collection, expected);
        return !closing;
    }

    private List<IndexableChunk> due(PhysicalCollection collection, Map<String, IndexableChunk> expected) {
        Map<String, String> present = index.hashesById(collection);
        return expected.entrySet().stream()
                .filter(one -> !one.getValue().contentHash().equals(present.get(one.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean embed(SearchableCollection filling, IndexableChunk chunk) {
        float[] values = embedUnlessClosing(filling, chunk.heading() + "\n" + chunk.text());
        if (values == null) {
            return false;
        }
        VectorEntry entry = entry(chunk, filling.collection().model());
        index.upsert(filling.collection(), List.of(new VectorRecord(entry, values)));
        ledger.record(List.of(entry), values.length);
        embedded.incrementAndGet();
        return true;
    }

    /** On a thread of its own: only the call may be interrupted, never the writing of the index. */
    private float @Nullable [] embedUnlessClosing(SearchableCollection filling, String text) {
        if (closing) {
            return null;
        }
        Future<float[]> answer = null;
        try {
            answer = threads.submit(() -> filling.embedder().embedPassage(text));
            float[] values = answer.get();
            return closing ? null : values;
        } catch (ExecutionException failed) {
            if (closing) {
                return null;
            }
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        } catch (InterruptedException unwanted) {
            if (answer != null) {
                answer.cancel(true);
            }
            Thread.currentThread().interrupt();
            return null;
        } catch (RejectedExecutionException closed) {
            return null;
        }
    }

    /** Drops vectors of what is no longer approved, and notes those another index did not note. */
    private void removeOthers(PhysicalCollection collection, Map<String, IndexableChunk> expected) {
        Map<String, String> noted = ledger.hashesById(EMBEDDING_TYPE, collection.model());
        Set<String> gone = new HashSet<>(index.hashesById(collection).keySet());
        gone.addAll(noted.keySet());
        gone.removeAll(expected.keySet());
        index.delete(collection, gone);
        ledger.forget(gone);
        List<VectorEntry> unnoted = expected.entrySet().stream()
                .filter(one -> !one.getValue().contentHash().equals(noted.get(one.getKey())))
                .map(one -> entry(one.getValue(), collection.model()))
                .collect(Collectors.toList());
        index.dimensions(collection).ifPresent(dimensions -> ledger.record(unnoted, dimensions));
    }

    /** Ends a running call to the model; nothing is embedded afterwards. */
    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
    }

    private static VectorEntry entry(IndexableChunk chunk, String model) {
        return new VectorEntry(key(chunk, model), chunk.organisation(), chunk.contentHash());
    }

    private static VectorKey key(IndexableChunk chunk, String model) {
        return new VectorKey(SOURCE_TABLE, chunk.entryId(), EMBEDDING_TYPE, chunk.chunkIndex(), model);
    }
}
