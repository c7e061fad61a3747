package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTests {

    private final Workers workers = new Workers(2, 100);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void aShortQuestionIsNotCut() {
        assertThat(workers.pieces(99)).isEqualTo(1);
        assertThat(workers.pieces(100)).isEqualTo(2);
    }

    @Test
    void allPiecesAreDoneOnceEvenWhenEveryHelperIsBusy() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread other = new Thread(() -> workers.run(List.of(() -> await(busy), () -> {
            busy.countDown();
            await(release);
        })));
        other.start();
        await(busy);

        workers.run(List.of(done::incrementAndGet, done::incrementAndGet, done::incrementAndGet));
        release.countDown();
        other.join();

        assertThat(done).hasValue(3);
    }

    @Test
    void aFailureOfAnyPieceIsTheFailureOfTheWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> workers.run(List.of(() -> {}, () -> {
                    throw new IllegalStateException("broken");
                })))
                .withMessage("broken");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
