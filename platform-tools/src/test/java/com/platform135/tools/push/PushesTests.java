package com.platform135.tools.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushesTests {

    private static final int SENDERS = 6;
    private static final int EACH = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private PushWorld world;

    @BeforeEach
    void open() {
        world = new PushWorld();
    }

    @AfterEach
    void close() {
        world.stop();
    }

    @Test
    void numbersOfAPersonHaveNoGapHoweverManySendAtOnce() throws Exception {
        PushWorld.Instance instance = world.new Instance();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> sent = new ArrayList<>();

        for (int sender = 0; sender < SENDERS; sender++) {
            List<Integer> people =
                    sender % 2 == 0 ? List.of(PushWorld.WANG, PushWorld.LIU) : List.of(PushWorld.LIU, PushWorld.WANG);
            sent.add(senders.submit(() -> {
                for (int i = 0; i < EACH; i++) {
                    instance.push(people, "visit-received");
                }
            }));
        }
        for (Future<?> one : sent) {
            one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        senders.shutdown();

        assertThat(world.numbers(PushWorld.WANG)).isEqualTo(PushWorld.upTo(SENDERS * EACH));
        assertThat(world.numbers(PushWorld.LIU)).isEqualTo(PushWorld.upTo(SENDERS * EACH));
    }

    @Test
    void whatIsRolledBackIsNotPushedAndLeavesNoGap() {
        PushWorld.Instance instance = world.new Instance();

        world.transaction.executeWithoutResult(status -> {
            instance.pushes.push(List.of(PushWorld.WANG), "plan-published", Map.of());
            status.setRollbackOnly();
        });
        instance.push(List.of(PushWorld.WANG), "message");

        assertThat(world.numbers(PushWorld.WANG)).isEqualTo(PushWorld.upTo(1));
    }

    @Test
    void aNumberBecomesVisibleOnlyAfterAllBeforeIt() throws Exception {
        PushWorld.Instance instance = world.new Instance();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        Future<?> first = slow.submit(() -> world.transaction.executeWithoutResult(status -> {
            world.jdbc.sql("insert into tools.push_cursor values (1, 1)").update();
            appended.countDown();
            awaitQuietly(goOn);
        }));
        appended.await();

        Future<?> second =
                Executors.newSingleThreadExecutor().submit(() -> instance.push(List.of(PushWorld.WANG), "message"));
        Thread.sleep(200);
        assertThat(world.numbers(PushWorld.WANG)).isEmpty();
        goOn.countDown();
        first.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        second.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(world.numbers(PushWorld.WANG)).containsExactly(2L);
    }

    @Test
    void whatOneInstancePushesIsOnThePagesOfAnother() throws IOException {
        PushWorld.Instance here = world.new Instance();
        PushWorld.Instance there = world.new Instance();
        PushWorld.Page wang = new PushWorld.Page();
        PushWorld.Page liu = new PushWorld.Page();
        there.connections.open(PushWorld.WANG, 0, wang);
        there.connections.open(PushWorld.LIU, 0, liu);

        here.push(List.of(PushWorld.WANG), "plan-published");
        here.push(List.of(PushWorld.WANG), "message");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(wang.kinds()).containsExactly("plan-published", "message"));
        assertThat(liu.kinds()).isEmpty();
    }

    @Test
    void aPageThatComesBackGetsWhatItMissedAndNothingTwice() throws IOException {
        PushWorld.Instance instance = world.new Instance();
        instance.push(List.of(PushWorld.WANG), "message");
        instance.push(List.of(PushWorld.WANG), "plan-published");
        instance.push(List.of(PushWorld.WANG), "visit-commented");
        PushWorld.Page page = new PushWorld.Page();

        instance.connections.open(PushWorld.WANG, 1, page);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page.kinds()).containsExactly("plan-published", "visit-commented"));
    }

    @Test
    void aBrokenConnectionToTheDatabaseLosesNothing() throws IOException {
        PushWorld.Instance instance = world.new Instance();
        PushWorld.Page page = new PushWorld.Page();
        instance.connections.open(PushWorld.WANG, 0, page);
        instance.push(List.of(PushWorld.WANG), "message");
        await().atMost(PATIENCE).until(() -> page.kinds().size() == 1);

        world.jdbc
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query(Integer.class)
                .single();
        instance.push(List.of(PushWorld.WANG), "plan-published");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page.kinds()).containsExactly("message", "plan-published"));
    }

    @Test
    void anEventWhoseNoticeWasLostArrivesWithTheNextBeat() throws IOException {
        PushWorld.Instance instance = world.new Instance();
        PushWorld.Page page = new PushWorld.Page();
        instance.connections.open(PushWorld.WANG, 0, page);
        instance.notices.stop();
        instance.push(List.of(PushWorld.WANG), "message");
        assertThat(page.kinds()).isEmpty();

        instance.connections.beat();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(page.kinds()).containsExactly("message"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
