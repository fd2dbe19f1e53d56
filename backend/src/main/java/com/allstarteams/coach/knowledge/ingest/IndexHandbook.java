package com.allstarteams.coach.knowledge.ingest;

import com.allstarteams.coach.knowledge.search.IndexReadiness;
import com.allstarteams.coach.knowledge.store.IndexableChunk;
import com.allstarteams.coach.knowledge.store.JdbcHandbook;
import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorIndex;
import com.allstarteams.coach.vector.VectorKey;
import com.allstarteams.coach.vector.VectorLedger;
import com.allstarteams.coach.vector.VectorRecord;
import com.allstarteams.coach.vector.VectorSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the vectors of approved knowledge in line with PostgreSQL: embeds what is missing or changed, drops the rest. */
@Component
class IndexHandbook implements VectorSource, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IndexHandbook.class);
    private static final String SOURCE_TABLE = "coach_knowledge_base";
    private static final String EMBEDDING_TYPE = "knowledge_chunk";

    private final JdbcHandbook store;
    private final VectorLedger ledger;
    private final VectorIndex index;
    private final TextEmbedder embedder;
    private final IndexReadiness readiness;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean closing;

    IndexHandbook(
            JdbcHandbook store,
            VectorLedger ledger,
            VectorIndex index,
            TextEmbedder embedder,
            IndexReadiness readiness) {
        this.store = store;
        this.ledger = ledger;
        this.index = index;
        this.embedder = embedder;
        this.readiness = readiness;
    }

    @Override
    public VectorCollection collection() {
        return VectorCollection.KNOWLEDGE;
    }

    @Override
    public Set<String> expectedIds() {
        return store.listIndexable().stream().map(chunk -> key(chunk).id()).collect(Collectors.toSet());
    }

    @Override
    public void reconcile() {
        oneAtATime.lock();
        try {
            List<IndexableChunk> chunks = store.listIndexable();
            Map<String, String> recorded = ledger.hashesById(EMBEDDING_TYPE, embedder.model());
            Set<String> present = index.listIds(collection());
            List<IndexableChunk> due = chunks.stream()
                    .filter(chunk -> {
                        String id = key(chunk).id();
                        return !present.contains(id) || !chunk.contentHash().equals(recorded.get(id));
                    })
                    .toList();
            for (IndexableChunk chunk : due) {
                if (closing) {
                    return;
                }
                embed(chunk);
            }
            Set<String> gone = new HashSet<>(present);
            gone.addAll(recorded.keySet());
            chunks.forEach(chunk -> gone.remove(key(chunk).id()));
            index.delete(collection(), gone);
            ledger.forget(gone);
            readiness.markReady();
            log.info("Knowledge index: {} chunks, {} embedded now, {} removed", chunks.size(), due.size(), gone.size());
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Lets a running reconciliation end after its current chunk, before the index closes. */
    @Override
    public void close() {
        closing = true;
        oneAtATime.lock();
        oneAtATime.unlock();
    }

    private void embed(IndexableChunk chunk) {
        float[] values = embedder.embedPassage(chunk.heading() + "\n" + chunk.text());
        List<VectorRecord> records =
                List.of(new VectorRecord(key(chunk), chunk.organisation(), chunk.contentHash(), values));
        index.upsert(collection(), records);
        ledger.record(records);
    }

    private VectorKey key(IndexableChunk chunk) {
        return new VectorKey(SOURCE_TABLE, chunk.entryId(), EMBEDDING_TYPE, chunk.chunkIndex(), embedder.model());
    }
}
