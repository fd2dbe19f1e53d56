package com.allstarteams.coach.knowledge.search;

import com.allstarteams.coach.knowledge.store.ChunkRef;
import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorIndex;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The vector half of a search. Slow or broken, it is left out. */
@Component
public class DenseArm implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DenseArm.class);

    /** A first value, tried on six questions by hand and not measured yet; unrelated texts lie around 0.5 in this model. */
    private static final double MINIMUM_SIMILARITY = 0.60;

    private final VectorIndex index;
    private final TextEmbedder embedder;
    private final IndexReadiness readiness;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DenseArm(VectorIndex index, TextEmbedder embedder, IndexReadiness readiness) {
        this.index = index;
        this.embedder = embedder;
        this.readiness = readiness;
    }

    /** The nearest chunks, best first, empty when none is near enough; no value at all when there was no answer. */
    public Optional<List<ChunkRef>> find(Tenant tenant, String question, int limit, Deadline deadline) {
        if (!readiness.isReady()) {
            return Optional.empty();
        }
        Future<List<ChunkRef>> answer = threads.submit(() -> nearest(tenant, question, limit));
        try {
            return Optional.of(answer.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Optional.empty();
        } catch (ExecutionException broken) {
            log.warn("The vector index did not answer", broken.getCause());
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private List<ChunkRef> nearest(Tenant tenant, String question, int limit) {
        float[] vector = embedder.embedQuestion(question);
        return index.nearest(VectorCollection.KNOWLEDGE, tenant.organisation(), vector, limit).stream()
                .filter(neighbour -> neighbour.similarity() >= MINIMUM_SIMILARITY)
                .map(neighbour -> new ChunkRef(neighbour.sourceId(), neighbour.chunkIndex()))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
