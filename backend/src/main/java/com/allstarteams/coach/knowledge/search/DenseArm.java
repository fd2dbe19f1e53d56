package com.allstarteams.coach.knowledge.search;

import com.allstarteams.coach.knowledge.store.ChunkRef;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import com.allstarteams.coach.platform.Deadline;
import com.allstarteams.coach.platform.tenancy.Tenant;
import com.allstarteams.coach.vector.VectorIndex;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** The vector half of a search. Slow or broken, it is left out. */
@Component
public class DenseArm implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DenseArm.class);

    /** Nobody was called, for a reason that lasts; whoever decided so has said it. */
    private static final Set<Kind> UNASKED = Set.of(Kind.SHED, Kind.NOT_ALLOWED);

    private final VectorIndex index;
    private final IndexReadiness readiness;
    private final SearchSettings settings;
    private final ObservationRegistry observations;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DenseArm(VectorIndex index, IndexReadiness readiness, SearchSettings settings, ObservationRegistry observations) {
        this.index = index;
        this.readiness = readiness;
        this.settings = settings;
        this.observations = observations;
    }

    /** The nearest chunks, best first, empty when none is near enough; no value at all when there was no answer. */
    public Optional<List<ChunkRef>> find(Tenant tenant, String question, int limit, Deadline deadline) {
        Optional<SearchableCollection> serving = readiness.serving();
        if (serving.isEmpty()) {
            return Optional.empty();
        }
        Future<List<ChunkRef>> answer = threads.submit(observed(() -> nearest(serving.get(), tenant, question, limit)));
        try {
            return Optional.of(answer.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Optional.empty();
        } catch (ExecutionException broken) {
            warn(broken.getCause());
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** As a part of what is observed now, on whatever thread. */
    private <T> Callable<T> observed(Supplier<T> work) {
        Observation around = observations.getCurrentObservation();
        return around == null ? work::get : () -> around.scoped(work);
    }

    private List<ChunkRef> nearest(SearchableCollection serving, Tenant tenant, String question, int limit) {
        double least = settings.minimumSimilarity(serving.collection().model());
        float[] vector = serving.embedder().embedQuestion(tenant, question);
        return index.nearest(serving.collection(), tenant.organisation(), vector, limit).stream()
                .filter(neighbour -> neighbour.similarity() >= least)
                .map(neighbour -> new ChunkRef(neighbour.sourceId(), neighbour.chunkIndex()))
                .toList();
    }

    private static void warn(@Nullable Throwable failure) {
        if (failure instanceof ModelFailure model) {
            log.atLevel(UNASKED.contains(model.kind()) ? Level.DEBUG : Level.WARN)
                    .log("A question was not embedded ({}): {}", model.kind(), model.getMessage());
        } else {
            log.warn("The vector index did not answer", failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
