package com.allstarteams.coach.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.allstarteams.coach.llm.ModelFailure;
import com.allstarteams.coach.llm.ModelFailure.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueuedReplyTests {

    private static final Duration LONG = Duration.ofSeconds(3);

    @Test
    void givesThePiecesInOrderAndThenTheEnd() {
        QueuedReply reply = QueuedReply.producedBy(producing -> {
            producing.put("one ");
            producing.put("two");
            producing.complete();
        });

        assertThat(reply.next(LONG)).isEqualTo("one ");
        assertThat(reply.next(LONG)).isEqualTo("two");
        assertThat(reply.next(LONG)).isNull();
    }

    @Test
    void givesWhatCameBeforeAFailure() {
        QueuedReply reply = QueuedReply.producedBy(producing -> {
            producing.put("one ");
            producing.fail(new ModelFailure(Kind.BUSY, "later"));
        });

        assertThat(reply.next(LONG)).isEqualTo("one ");
        assertThatThrownBy(() -> reply.next(LONG)).hasMessage("later");
    }

    @Test
    void failsWhenItsProducerEndsWithoutAWord() {
        QueuedReply reply = QueuedReply.producedBy(producing -> producing.put("half"));

        assertThat(reply.next(LONG)).isEqualTo("half");
        assertThatThrownBy(() -> reply.next(LONG))
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.BROKEN));
    }

    @Test
    void takesAnAnswerWithoutTextForAFailure() {
        QueuedReply reply = QueuedReply.producedBy(producing -> {
            producing.put(" \n");
            producing.complete();
        });

        assertThat(reply.next(LONG)).isBlank();
        assertThatThrownBy(() -> reply.next(LONG)).hasMessageContaining("empty");
    }

    @Test
    void letsItsProducerWaitForAReader() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        Semaphore full = new Semaphore(0);
        QueuedReply reply = QueuedReply.producedBy(producing -> {
            for (String word = "word"; producing.put(word); ) {
                if (made.incrementAndGet() >= QueuedReply.CAPACITY) {
                    full.release();
                }
            }
        });

        assertThat(full.tryAcquire(3, TimeUnit.SECONDS)).isTrue();
        assertThat(full.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
        reply.next(LONG);
        assertThat(full.tryAcquire(3, TimeUnit.SECONDS)).isTrue();
        reply.close();

        assertThat(made).hasValueLessThanOrEqualTo(QueuedReply.CAPACITY + 1);
    }

    @Test
    void interruptsItsProducerWhenClosed() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        QueuedReply reply = QueuedReply.producedBy(producing -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cancelled) {
                interrupted.countDown();
            }
        });

        reply.close();

        assertThat(interrupted.await(3, TimeUnit.SECONDS)).isTrue();
    }
}
