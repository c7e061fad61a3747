package com.platform135.app.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/**
 * Measures pushes to open pages: {@code mvn -Pbench -pl platform-app -am test -Dtest=PushBenchmark} (with {@code -Dbench.people=1500},
 * {@code -Dbench.seconds=60}, {@code -Dbench.rate=100}). Prints Markdown for docs/benchmarks.md; no build runs it.
 */
class PushBenchmark {

    private static final int PEOPLE = Integer.getInteger("bench.people", 1500);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int A_SECOND = Integer.getInteger("bench.rate", 100);
    private static final List<String> JVM =
            List.of(System.getProperty("bench.jvm", "-Xmx768m -XX:+UseSerialGC").split(" "));
    private static final Pattern AT = Pattern.compile("\"at\": ?\"(\\d+)\"");

    private final Executor threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "pages");
        thread.setDaemon(true);
        return thread;
    });
    private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
    private final List<HttpClient> pages = new ArrayList<>();

    @Test
    void measure() throws Exception {
        Path home = Path.of("target/bench").toAbsolutePath().resolve("home-push-" + System.currentTimeMillis());
        Files.createDirectories(home);
        try (PlatformProcess platform = PlatformProcess.start(home, JVM)) {
            platform.ask("people " + PEOPLE);
            long loginsFrom = System.nanoTime();
            for (int i = 1; i <= PEOPLE; i++) {
                pages.add(Browser.logIn(platform.root(), "p" + i, BenchedPushes.PASSWORD, threads));
            }
            System.out.printf("  %d logins in %.1f s%n", PEOPLE, (System.nanoTime() - loginsFrom) / 1e9);
            String before = platform.ask("memory");
            for (HttpClient page : pages) {
                open(page, platform.root());
            }
            Thread.sleep(5000);
            String open = platform.ask("memory");
            int expected = Integer.parseInt(platform.ask("push " + A_SECOND + " " + SECONDS));
            Thread.sleep(5000);
            print(expected, before, open, platform.ask("memory"));
        }
    }

    private void open(HttpClient page, URI root) {
        page.sendAsync(
                HttpRequest.newBuilder(root.resolve("/tools/push?after=0"))
                        .header("Accept", "text/event-stream")
                        .build(),
                answer -> {
                    if (answer.statusCode() != 200) {
                        System.out.println("  not open: " + answer.statusCode() + " "
                                + answer.headers().firstValue("Location").orElse(""));
                    }
                    return HttpResponse.BodyHandlers.fromLineSubscriber(new Lines())
                            .apply(answer);
                });
    }

    private void print(int expected, String before, String open, String after) {
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| pages open | pushes a second | sent | arrived | delay p50 / p95 / p99 / max | resident before, open, after |%n"
                        + "|---|---|---|---|---|---|%n| %d | %d | %d | %d | %d / %d / %d / %d ms | %s, %s, %s MB |%n",
                PEOPLE,
                A_SECOND,
                expected,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                resident(before),
                resident(open),
                resident(after));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }

    private static String resident(String memory) {
        return memory.split(" ")[2];
    }

    /** Notes how long each event took. */
    private final class Lines implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            Matcher at = AT.matcher(line);
            if (at.find()) {
                delays.add(System.currentTimeMillis() - Long.parseLong(at.group(1)));
            }
        }

        @Override
        public void onError(Throwable failure) {
            System.out.println("  a page lost its stream: " + failure);
        }

        @Override
        public void onComplete() {
            System.out.println("  a stream ended");
        }
    }
}
