package com.allstarteams.coach.llm.provider;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelReply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way from a producer to its reader. Holds at most {@value #CAPACITY} pieces: whoever produces more waits
 * until one is taken. Every ending but a complete answer cancels the source.
 */
public final class QueuedReply implements ModelReply {

    /** Pieces that may wait. */
    public static final int CAPACITY = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<String> pieces = new ArrayDeque<>();
    private final Source source;
    private Usage usage = Usage.NONE;
    private Ending ending = Ending.UNTOLD;
    private boolean spoke;
    private boolean ended;
    private @Nullable ModelFailure failure;

    public QueuedReply(Source source) {
        this.source = source;
    }

    /** A reply whose producer runs on a virtual thread of its own, is interrupted to cancel it, and ends the reply. */
    public static QueuedReply producedBy(Consumer<QueuedReply> producer) {
        ProducerThread thread = new ProducerThread(producer);
        QueuedReply reply = new QueuedReply(thread);
        thread.start(reply);
        return reply;
    }

    /**
     * Adds a piece, after waiting for room.
     *
     * @return whether more is wanted
     */
    public boolean put(String piece) {
        lock.lock();
        try {
            while (!ended && pieces.size() >= CAPACITY) {
                room.await();
            }
            if (ended) {
                return false;
            }
            spoke |= !piece.isBlank();
            pieces.add(piece);
            changed.signal();
            return true;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Replaces the token counts. */
    public void count(Usage counted) {
        lock.lock();
        try {
            usage = counted;
        } finally {
            lock.unlock();
        }
    }

    /** Replaces what is known of the model that answered and of why it stopped. */
    public void tell(Ending told) {
        lock.lock();
        try {
            ending = told;
        } finally {
            lock.unlock();
        }
    }

    /** The vendor said that the answer is whole; one without any text is a failure all the same. */
    public void complete() {
        if (end(null)) {
            source.cancel();
        }
    }

    /** The call failed; what came before is still read. The first ending counts. */
    public void fail(ModelFailure how) {
        if (end(how)) {
            source.cancel();
        }
    }

    private boolean end(@Nullable ModelFailure how) {
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            ended = true;
            failure = how == null && !spoke
                    ? new ModelFailure(ModelFailure.Kind.BROKEN, "the answer of the model was empty")
                    : how;
            changed.signalAll();
            room.signalAll();
            return failure != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable String next(Duration patience) {
        String piece = take(patience.toNanos());
        if (piece != null && !piece.isEmpty()) {
            source.taken();
        }
        return piece;
    }

    private @Nullable String take(long patienceNanos) {
        lock.lock();
        try {
            long left = patienceNanos;
            while (pieces.isEmpty() && !ended) {
                if (left <= 0) {
                    return "";
                }
                left = changed.awaitNanos(left);
            }
            if (pieces.isEmpty() && failure != null) {
                throw failure;
            }
            room.signal();
            return pieces.poll();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(ModelFailure.Kind.BROKEN, "the reader of the answer was interrupted");
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Usage usage() {
        lock.lock();
        try {
            return usage;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Ending ending() {
        lock.lock();
        try {
            return ending;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        boolean running;
        lock.lock();
        try {
            running = !ended;
            ended = true;
            pieces.clear();
            changed.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        if (running) {
            source.cancel();
        }
    }

    /** Where the pieces come from. */
    public interface Source {

        /** Ends the call upstream. Any thread may call it, again and after the end too. */
        void cancel();

        /** One piece was taken, so there is room for another. */
        default void taken() {}
    }

    /** A producer on its thread. */
    private static final class ProducerThread implements Source {

        private final Consumer<QueuedReply> producer;
        private volatile @Nullable Thread thread;

        ProducerThread(Consumer<QueuedReply> producer) {
            this.producer = producer;
        }

        void start(QueuedReply reply) {
            Thread started = Thread.ofVirtual().name("model-call").unstarted(() -> run(reply));
            thread = started;
            started.start();
        }

        private void run(QueuedReply reply) {
            try {
                producer.accept(reply);
                reply.fail(new ModelFailure(ModelFailure.Kind.BROKEN, "the answer broke off before its end"));
            } catch (ModelFailure failure) {
                reply.fail(failure);
            } catch (RuntimeException unexpected) {
                reply.fail(new ModelFailure(
                        ModelFailure.Kind.BROKEN,
                        "the call ended with " + unexpected.getClass().getSimpleName()));
            }
        }

        @Override
        public void cancel() {
            Thread running = thread;
            if (running != null) {
                running.interrupt();
            }
        }
    }
}
