package com.allstarteams.coach.knowledge.ingest;

import com.allstarteams.coach.knowledge.search.IndexReadiness;
import com.allstarteams.coach.knowledge.search.SearchableCollection;
import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.TextEmbedder;
import com.allstarteams.coach.llm.TextEmbedders;
import com.allstarteams.coach.platform.problem.CommonProblems;
import com.allstarteams.coach.platform.problem.ProblemException;
import com.allstarteams.coach.vector.PhysicalCollection;
import com.allstarteams.coach.vector.VectorCatalog;
import com.allstarteams.coach.vector.VectorCollection;
import com.allstarteams.coach.vector.VectorIndex;
import com.allstarteams.coach.vector.VectorLedger;
import com.allstarteams.coach.vector.VectorSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps vectors of approved knowledge ready: fills the collection of the configured model in the background, lets an
 * older one answer meanwhile, then switches.
 *
 * @see "ADR 0020: switching the embedding model"
 */
@Component
class IndexHandbook implements VectorSource, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IndexHandbook.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** How long a request waits while the background is at it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Longer than a question may look for vectors, so that nobody is still looking in what is removed. */
    private static final Duration LAST_QUESTIONS = Duration.ofSeconds(2);

    private final VectorCatalog catalog;
    private final VectorIndex index;
    private final VectorLedger ledger;
    private final FillCollection collections;
    private final TextEmbedders embedders;
    private final IndexReadiness readiness;
    private final ReentrantLock filling = new ReentrantLock();
    private final ReentrantLock servingLock = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable PhysicalCollection building;
    private volatile @Nullable Thread background;

    IndexHandbook(
            VectorCatalog catalog,
            VectorIndex index,
            VectorLedger ledger,
            FillCollection collections,
            TextEmbedders embedders,
            IndexReadiness readiness) {
        this.catalog = catalog;
        this.index = index;
        this.ledger = ledger;
        this.collections = collections;
        this.embedders = embedders;
        this.readiness = readiness;
    }

    @Override
    public VectorCollection collection() {
        return VectorCollection.KNOWLEDGE;
    }

    @Override
    public Optional<PhysicalCollection> serving() {
        return readiness.serving().map(SearchableCollection::collection);
    }

    @Override
    public Optional<PhysicalCollection> building() {
        return Optional.ofNullable(building);
    }

    @Override
    public Set<String> expectedIds(String model) {
        return collections.expected(model).keySet();
    }

    /** Begins in the background; what fails is tried again, after longer and longer pauses, until it is done. */
    void begin() {
        background = Thread.ofVirtual().name("index-handbook").start(this::keepTrying);
    }

    /** @throws ProblemException when the embedding model does not answer */
    @Override
    public void reconcile() {
        try {
            servingLock.lock();
            try {
                Optional<SearchableCollection> serving = readiness.serving();
                if (serving.isPresent()) {
                    collections.fill(serving.get());
                    return;
                }
            } finally {
                servingLock.unlock();
            }
            fillConfiguredUnlessBusy();
        } catch (ModelFailure failure) {
            log.warn("The knowledge index is not in line ({}): {}", failure.kind(), failure.getMessage());
            throw new ProblemException(CommonProblems.UNAVAILABLE, "The embedding model does not answer.");
        }
    }

    private void fillConfiguredUnlessBusy() {
        try {
            if (filling.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    fillConfigured();
                } finally {
                    filling.unlock();
                }
            }
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepTrying() {
        Duration pause = FIRST_PAUSE;
        long before = collections.embedded();
        while (!tried()) {
            long now = collections.embedded();
            pause = now > before ? FIRST_PAUSE : pause;
            before = now;
            log.info("The knowledge index is tried again in {} s", pause.toSeconds());
            if (isClosingWithin(pause)) {
                return;
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private boolean tried() {
        try {
            fillConfigured();
            return true;
        } catch (ModelFailure failure) {
            log.warn("The knowledge index is not filled yet ({}): {}", failure.kind(), failure.getMessage());
        } catch (RuntimeException failure) {
            log.warn("The knowledge index is not filled yet", failure);
        }
        return false;
    }

    private void fillConfigured() {
        filling.lock();
        try {
            TextEmbedder embedder = embedders.configured();
            SearchableCollection target =
                    new SearchableCollection(catalog.claim(collection(), embedder.model()), embedder);
            List<PhysicalCollection> others = index.list(collection()).stream()
                    .filter(here -> here.generation() != target.collection().generation())
                    .toList();
            if (!serving().equals(Optional.of(target.collection()))) {
                building = target.collection();
            }
            if (readiness.serving().isEmpty()) {
                serveMeanwhile(target.collection(), others);
            }
            if (collections.fill(target)) {
                switchTo(target, others);
            }
        } finally {
            filling.unlock();
        }
    }

    /** Lets an older collection answer when it lacks far less than the one to fill and its model can still be asked. */
    private void serveMeanwhile(PhysicalCollection target, List<PhysicalCollection> others) {
        int missing = collections.missing(target);
        others.stream()
                .filter(other -> embedders.find(other.model()).isPresent())
                .filter(other -> 2 * collections.missing(other) < missing)
                .min(Comparator.comparingInt(collections::missing))
                .map(other -> new SearchableCollection(
                        other, embedders.find(other.model()).orElseThrow()))
                .ifPresent(this::serveInLine);
    }

    private void serveInLine(SearchableCollection older) {
        servingLock.lock();
        try {
            if (collections.fill(older)) {
                older.embedder().warmUp();
                readiness.serve(older);
                log.info(
                        "{} answers until the new collection is filled",
                        older.collection().name());
            }
        } catch (ModelFailure failure) {
            log.warn("The older collection cannot be used ({}): {}", failure.kind(), failure.getMessage());
        } finally {
            servingLock.unlock();
        }
    }

    private void switchTo(SearchableCollection target, List<PhysicalCollection> others) {
        target.embedder().warmUp();
        catalog.serve(target.collection(), index.dimensions(target.collection()));
        servingLock.lock();
        try {
            readiness.serve(target);
            building = null;
        } finally {
            servingLock.unlock();
        }
        ledger.forgetOtherModels(
                FillCollection.EMBEDDING_TYPE, target.embedder().model());
        log.info(
                "Knowledge index: {} answers with {}",
                target.collection().name(),
                target.embedder().model());
        if (!others.isEmpty() && !isClosingWithin(LAST_QUESTIONS)) {
            others.forEach(index::drop);
        }
    }

    private boolean isClosingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets the background end after its current passage, before the index closes. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        collections.close();
        Thread running = background;
        if (running != null) {
            running.join(Duration.ofSeconds(10));
        }
        for (ReentrantLock lock : List.of(filling, servingLock)) {
            lock.lock();
            lock.unlock();
        }
    }
}
