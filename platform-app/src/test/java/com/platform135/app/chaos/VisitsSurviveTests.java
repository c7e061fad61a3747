package com.platform135.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Saves while the database goes down and the application is killed: none lost, none doubled. Small by default;
 * {@code -Dchaos.saves=10000 -Dchaos.stops=3 -Dchaos.kills=3} is the whole of it.
 */
class VisitsSurviveTests {

    private static final int SAVES = Integer.getInteger("chaos.saves", 300);
    private static final int STOPS = Integer.getInteger("chaos.stops", 1);
    private static final int KILLS = Integer.getInteger("chaos.kills", 1);
    private static final int PHONES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final VisitWorld world = new VisitWorld(40);
    private final AtomicInteger saved = new AtomicInteger();
    private final AtomicInteger resent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void noVisitIsLostOrDoubled() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        try (RestartableDatabase database = new RestartableDatabase(folder.resolve("database"));
                ChildPlatform platform = new ChildPlatform(
                        folder.resolve("home"), database, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")) {
            world.settle(database.jdbc());
            platform.start();
            platform.awaitHealthy();

            List<VisitWorld.Sent> sent = sendWhileThingsBreak(database, platform);

            assertThat(resent.get()).isGreaterThanOrEqualTo(SAVES / 20);
            assertThat(failed.get())
                    .as("nothing broke while visits were on their way")
                    .isPositive();
            assertEachIsThereOnce(database.jdbc(), sent);
            System.out.printf(
                    "%d visits, %d sent again, %d sendings failed, %d stops, %d kills: 0 lost, 0 doubled%n",
                    sent.size(), resent.get(), failed.get(), STOPS, KILLS);
        }
    }

    private List<VisitWorld.Sent> sendWhileThingsBreak(RestartableDatabase database, ChildPlatform platform)
            throws Exception {
        ExecutorService phones = Executors.newFixedThreadPool(PHONES);
        try {
            List<Future<List<VisitWorld.Sent>>> sendings = new ArrayList<>();
            for (int phone = 0; phone < PHONES; phone++) {
                int share = SAVES / PHONES + (phone < SAVES % PHONES ? 1 : 0);
                Random random = new Random(135L + phone);
                sendings.add(phones.submit(() -> send(platform, share, random)));
            }
            breakThings(database, platform);
            List<VisitWorld.Sent> sent = new ArrayList<>();
            for (Future<List<VisitWorld.Sent>> sending : sendings) {
                sent.addAll(sending.get(PATIENCE.toMinutes(), TimeUnit.MINUTES));
            }
            return sent;
        } finally {
            phones.shutdownNow();
        }
    }

    /** Spread evenly over the saves: now the database, now the application. */
    private void breakThings(RestartableDatabase database, ChildPlatform platform) throws Exception {
        int stops = STOPS;
        int kills = KILLS;
        int breaks = stops + kills;
        for (int i = 1; i <= breaks; i++) {
            awaitSaved((int) ((long) SAVES * i / (breaks + 1)));
            boolean isDatabase = stops > 0 && (i % 2 == 1 || kills == 0);
            if (isDatabase) {
                breakDatabase(database, stops--);
            } else {
                kills--;
                platform.kill();
                platform.start();
                platform.awaitHealthy();
            }
        }
    }

    private static void breakDatabase(RestartableDatabase database, int which) throws Exception {
        if (which % 2 == 1) {
            database.kill();
        } else {
            database.stop();
        }
        Thread.sleep(500);
        database.start();
    }

    private void awaitSaved(int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (saved.get() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(saved + " of " + wanted + " saved");
            }
            Thread.sleep(5);
        }
    }

    /** As a phone does: one visit after the other, each until the server has said yes; every tenth once more after that. */
    private List<VisitWorld.Sent> send(ChildPlatform platform, int share, Random random) throws InterruptedException {
        List<VisitWorld.Sent> sent = new ArrayList<>();
        for (int i = 0; i < share; i++) {
            VisitWorld.Sent visit = world.visit(random);
            sent.add(visit);
            sendUntilAnswered(platform, visit);
            saved.incrementAndGet();
            if (random.nextInt(10) == 0) {
                resent.incrementAndGet();
                sendUntilAnswered(platform, visit);
            }
        }
        return sent;
    }

    private void sendUntilAnswered(ChildPlatform platform, VisitWorld.Sent visit) throws InterruptedException {
        while (true) {
            int status = post(platform, visit);
            if (status == 200 || status == 201) {
                return;
            }
            if (status >= 400 && status < 500) {
                throw new IllegalStateException(status + " for " + visit.body());
            }
            failed.incrementAndGet();
            Thread.sleep(100);
        }
    }

    /** 0 where there was no answer. */
    private int post(ChildPlatform platform, VisitWorld.Sent visit) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(platform.address("/api/v1/visits"))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + VisitWorld.token(visit.manager()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(visit.body()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void assertEachIsThereOnce(JdbcClient jdbc, List<VisitWorld.Sent> sent) {
        record Kept(UUID visitId, int times, int version, int findings, int matters) {}
        Map<UUID, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select v.visit_id, count(*) over (partition by v.visit_id)::int as times, v.version
                             , (select count(*) from core.visit_finding f where f.visit_id = v.visit_id)::int as findings
                             , (select count(*) from core.matter m where m.visit_id = v.visit_id)::int as matters
                        from core.visit v
                        """).query(Kept.class).list().forEach(visit -> kept.put(visit.visitId(), visit));

        assertThat(kept.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(VisitWorld.Sent::id).toList());
        assertThat(sent)
                .allSatisfy(visit -> assertThat(kept.get(visit.id()))
                        .isEqualTo(new Kept(visit.id(), 1, 1, visit.findings(), visit.matters())));
        assertThat(jdbc.sql("select count(*) from core.visit_version")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
