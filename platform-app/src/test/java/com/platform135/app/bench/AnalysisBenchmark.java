package com.platform135.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Measures every report of the analysis over HTTP beside the same questions asked of DuckDB, files of many rows, and whole pages while many
 * people work, on a database that {@link PlatformBenchmark} has loaded and kept:
 * {@code mvn -Pbench -pl platform-app -am test -Dtest=AnalysisBenchmark -Dbench.size=city -Dbench.folder=… -Dbench.home=…}. Asserts nothing.
 */
class AnalysisBenchmark {

    private static final String SIZE = System.getProperty("bench.size", "branch");
    private static final int PEOPLE = Integer.getInteger("bench.people", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int WARMING_SECONDS = Integer.getInteger("bench.warming", 20);
    private static final List<String> JVM =
            List.of(System.getProperty("bench.jvm", "-Xmx768m -XX:+UseSerialGC").split(" "));
    /** The place of need_qty in a file of orders. */
    private static final int NEED = 4;

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Path folder = Path.of(System.getProperty("bench.folder", "target/bench"))
            .toAbsolutePath()
            .resolve("data-" + SIZE + "-" + TODAY);
    private final Path home = Path.of(System.getProperty("bench.home")).toAbsolutePath();
    private final YearMonth month = YearMonth.from(TODAY).minusMonths(1);
    private final Executor threads = Executors.newFixedThreadPool(4, work -> {
        Thread thread = new Thread(work, "people");
        thread.setDaemon(true);
        return thread;
    });

    @Test
    void measure() throws Exception {
        try (PlatformProcess platform = PlatformProcess.start(home, JVM)) {
            pages(platform);
            if (Boolean.getBoolean("bench.pages-only")) {
                return;
            }
            try (DuckLines duck = new DuckLines(folder)) {
                reports(platform, duck);
            }
            files(platform);
            String[] memory = platform.ask("memory").split(" ");
            System.out.printf("| memory | live heap at most %s MB, resident %s MB |%n", memory[0], memory[2]);
        }
    }

    private void reports(PlatformProcess platform, DuckLines duck) throws IOException, InterruptedException {
        System.out.println("| report | rows | whole CSV over HTTP, median / p95 in ms | DuckDB, same lines |");
        System.out.println("|---|---|---|---|");
        Map<String, String> sql = DuckReports.sql(month);
        for (String[] report : asked()) {
            String address = "/api/v1/reports/" + report[1];
            long rows = platform.get(address).lines().count() - 1;
            Timings http = Timings.of(3, 20, n -> get(platform, address));
            String question = sql.get(report[0]);
            Timings duckdb = question == null ? null : Timings.of(1, 5, n -> duck.ask(question));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.1f / %.1f | %s |%n",
                    report[0],
                    rows,
                    http.median(),
                    http.p95(),
                    duckdb == null ? "" : String.format(Locale.ROOT, "%.1f / %.1f", duckdb.median(), duckdb.p95()));
        }
    }

    private List<String[]> asked() throws IOException {
        String period = "month=" + month;
        String half = "months=" + month.minusMonths(5) + ".." + month;
        String spec = first("specs.csv", 0);
        String manager = first("retailers.csv", 13);
        return List.of(
                new String[] {"operating-summary", "operating-summary.csv?" + period},
                new String[] {"order-frequency", "order-frequency.csv?" + period},
                new String[] {"order-frequency-bands", "order-frequency-bands.csv?" + period},
                new String[] {"four-rates by branch", "four-rates.csv?by=org&" + period},
                new String[] {"four-rates, 6 months", "four-rates.csv?" + half},
                new String[] {"customer-census", "customer-census.csv?by=format&by2=scale&" + period},
                new String[] {"customer-set-sales", "customer-set-sales.csv?" + period},
                new String[] {
                    "customer-set-sales, one manager", "customer-set-sales.csv?manager=" + manager + "&" + period
                },
                new String[] {"supply-demand", "supply-demand.csv?" + period},
                new String[] {
                    "spec-supply", "spec-supply.csv?specs=" + spec + "&from=" + orderDay() + "&to=" + orderDay()
                },
                new String[] {"type-structure", "type-structure.csv?" + period},
                new String[] {"distribution-shops", "distribution-shops.csv?specs=" + spec + "&" + period},
                new String[] {"distribution-rate by manager", "distribution-rate.csv?by=manager&" + period},
                new String[] {"category-sales by customer type, 6 months", "category-sales.csv?by=customerType&" + half
                });
    }

    /** A working day of the month. */
    private LocalDate orderDay() {
        LocalDate day = month.atDay(15);
        return day.plusDays(Math.max(0, 8 - day.getDayOfWeek().getValue()) % 7);
    }

    private String first(String file, int column) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.skip(1)
                    .map(line -> line.split(",")[column])
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void files(PlatformProcess platform) throws IOException, InterruptedException {
        System.out.println("| file | first | then, median | live heap at most |");
        System.out.println("|---|---|---|---|");
        for (String name : List.of("order-frequency.xlsx", "supply-demand.xlsx", "distribution-rate.xlsx")) {
            String by = name.startsWith("distribution")
                    ? "by=customerType&months=" + month.minusMonths(11) + ".."
                    : "month=";
            platform.ask("reset");
            long start = System.nanoTime();
            get(platform, "/api/v1/reports/" + name + "?" + by + month);
            double first = (System.nanoTime() - start) / 1e6;
            Timings then = Timings.of(1, 8, n -> get(platform, "/api/v1/reports/" + name + "?" + by + month));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f ms | %.0f ms | %s MB |%n",
                    name,
                    first,
                    then.median(),
                    platform.ask("memory").split(" ")[0]);
        }
    }

    private static void get(PlatformProcess platform, String address) {
        try {
            platform.get(address);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Pages.

    private static final List<String> PAGES = List.of(
            "/",
            "/analysis/summary",
            "/analysis/supply",
            "/analysis/customer-sales",
            "/analysis/census",
            "/analysis/category",
            "/analysis/structure",
            "/analysis/peers",
            "/analysis/alerts",
            "/analysis/distribution",
            "/analysis/frequency",
            "/analysis/rates",
            "/analysis/spec-supply",
            "/analysis/brand-sales",
            "/analysis/brand-states",
            "/analysis/progress",
            "/analysis/chances",
            "/analysis/segments",
            "/analysis/price-stock",
            "/analysis/market",
            "/analysis/problems",
            "/tools/customer-sets",
            "/tools/retailers");

    /** People open a page, read it for some seconds and open another. */
    private void pages(PlatformProcess platform) throws Exception {
        Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
        Map<String, Integer> refused = new ConcurrentHashMap<>();
        List<Thread> people = new ArrayList<>();
        long[] end = {0};
        for (String username : usernames()) {
            HttpClient client = Browser.logIn(platform.root(), username, "demo135", threads);
            people.add(new Thread(() -> work(client, platform.root(), username, end[0], times, refused)));
        }
        end[0] = System.nanoTime() + (SECONDS + WARMING_SECONDS) * 1_000_000_000L;
        people.forEach(Thread::start);
        if (Boolean.getBoolean("bench.importing")) {
            importUntil(end[0], platform);
        }
        for (Thread person : people) {
            person.join();
        }
        System.out.printf(
                "| page, %d people at work | opened | p50 | p95 | not 200 |%n|---|---|---|---|---|%n", PEOPLE);
        new TreeMap<>(times)
                .forEach((page, list) -> System.out.println(row(page, list, refused.getOrDefault(page, 0))));
        System.out.println(row(
                "all",
                times.values().stream().flatMap(ConcurrentLinkedQueue::stream).toList(),
                refused.values().stream().mapToInt(Integer::intValue).sum()));
    }

    /** A day of the city's orders again and again, each time with other needs, without a pause. */
    private void importUntil(long end, PlatformProcess platform) throws IOException, InterruptedException {
        Path day = folder.resolve("day.csv");
        Path changed = folder.resolve("day-changed.csv");
        try (Stream<String> lines = Files.lines(day)) {
            Files.write(changed, lines.map(AnalysisBenchmark::withOneMoreNeeded).toList());
        }
        int days = 0;
        for (; System.nanoTime() < end; days++) {
            platform.load("orders", days % 2 == 0 ? changed : day);
        }
        System.out.printf("Days imported meanwhile: %d%n", days);
    }

    private static String withOneMoreNeeded(String line) {
        String[] fields = line.split(",", -1);
        if (fields[NEED].matches("\\d+")) {
            fields[NEED] = String.valueOf(Integer.parseInt(fields[NEED]) + 1);
        }
        return String.join(",", fields);
    }

    private static String row(String page, Collection<Double> list, int refused) {
        double[] sorted =
                list.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f ms | %.0f ms | %d |",
                page,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                refused);
    }

    /** Mostly customer managers, some market managers, branch and city staff, as the data has them. */
    private List<String> usernames() throws IOException {
        Map<String, List<String>> byRole;
        try (Stream<String> lines = Files.lines(folder.resolve("staff.csv"))) {
            byRole = lines.skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.groupingBy(
                            line -> line[2], Collectors.mapping(line -> line[0], Collectors.toList())));
        }
        List<String> chosen = new ArrayList<>();
        chosen.addAll(some(byRole, "CITY_STAFF", 1));
        chosen.addAll(some(byRole, "BRANCH_STAFF", PEOPLE / 8));
        chosen.addAll(some(byRole, "MARKET_MANAGER", PEOPLE / 5));
        chosen.addAll(some(byRole, "CUSTOMER_MANAGER", PEOPLE - chosen.size()));
        return chosen;
    }

    private static List<String> some(Map<String, List<String>> byRole, String role, int count) {
        List<String> all = byRole.getOrDefault(role, List.of());
        return all.subList(0, Math.min(count, all.size()));
    }

    private void work(
            HttpClient client,
            URI root,
            String username,
            long end,
            Map<String, ConcurrentLinkedQueue<Double>> times,
            Map<String, Integer> refused) {
        Random random = new Random(username.hashCode());
        long warm = end - SECONDS * 1_000_000_000L;
        try {
            while (System.nanoTime() < end) {
                Thread.sleep(2000 + random.nextInt(6000));
                String page = PAGES.get(random.nextInt(PAGES.size()));
                long start = System.nanoTime();
                int status = open(client, root.resolve(page));
                double millis = (System.nanoTime() - start) / 1e6;
                if (status == 403) {
                    continue;
                }
                if (start > warm) {
                    times.computeIfAbsent(page, none -> new ConcurrentLinkedQueue<>())
                            .add(millis);
                    refused.merge(page, status == 200 ? 0 : 1, Integer::sum);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page with what it leads to when nothing in particular is asked. */
    private static int open(HttpClient client, URI address) throws IOException, InterruptedException {
        URI at = address;
        for (int hop = 0; hop < 4; hop++) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(at).header("Accept-Encoding", "gzip").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 302) {
                return answer.statusCode();
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        return 302;
    }
}
