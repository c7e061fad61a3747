package com.platform135.app.chaos;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Saves at a steady rate, whatever the answers take, and prints what they took, counted from the moment each was due:
 * {@code mvn -Pbench -pl platform-app -am test -Dtest=SaveBenchmark}. Not a test: no build runs it.
 */
class SaveBenchmark {

    private static final int MANAGERS = Integer.getInteger("bench.managers", 1500);
    private static final int RATE = Integer.getInteger("bench.rate", 100);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 20);

    @TempDir
    Path folder;

    private final VisitWorld world = new VisitWorld(MANAGERS);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void measure() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        try (RestartableDatabase database = new RestartableDatabase(folder.resolve("database"));
                ChildPlatform platform =
                        new ChildPlatform(folder.resolve("home"), database, "-Xmx768m", "-XX:+UseSerialGC")) {
            world.settle(database.jdbc());
            platform.start();
            platform.awaitHealthy();
            run(platform, WARM_UP_SECONDS, new Random(1));
            print(run(platform, SECONDS, new Random(2)));
        }
    }

    private record Result(double[] millis, int refused) {}

    private Result run(ChildPlatform platform, int seconds, Random random) throws Exception {
        int count = RATE * seconds;
        double[] millis = new double[count];
        AtomicInteger refused = new AtomicInteger();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = begun + i * 1_000_000_000L / RATE;
            VisitWorld.Sent visit = world.visit(random);
            long early = due - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            answers.add(http.sendAsync(request(platform, visit), HttpResponse.BodyHandlers.discarding())
                    .handle((answer, failure) -> {
                        millis[number] = (System.nanoTime() - due) / 1e6;
                        if (failure != null || answer.statusCode() != 201) {
                            refused.incrementAndGet();
                        }
                        return null;
                    }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
        return new Result(millis, refused.get());
    }

    private static HttpRequest request(ChildPlatform platform, VisitWorld.Sent visit) {
        return HttpRequest.newBuilder(platform.address("/api/v1/visits"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + VisitWorld.token(visit.manager()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(visit.body()))
                .build();
    }

    private static void print(Result result) {
        double[] sorted = result.millis().clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%n| saves | managers | p50 | p95 | p99 | longest | not answered 201 |%n|---|---|---|---|---|---|---|%n"
                        + "| %d at %d/s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d |%n",
                sorted.length,
                RATE,
                MANAGERS,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                sorted[sorted.length - 1],
                result.refused());
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
