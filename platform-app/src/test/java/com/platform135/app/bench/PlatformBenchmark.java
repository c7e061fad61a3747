package com.platform135.app.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.platform135.app.demo.DemoCity;
import com.platform135.app.demo.DemoFiles;
import com.platform135.app.demo.DemoSize;

/**
 * Measures the platform on the demo's data beside a bare COPY and DuckDB in the same run and prints Markdown for docs/benchmarks.md:
 * {@code mvn -Pbench -pl platform-app -am test -Dbench.size=city} (or {@code branch}; {@code tiny} tries the benchmark itself). With
 * {@code -Dbench.home=…} the loaded database is kept, and another run there begins with the reports. Not a test: it asserts nothing about
 * time and no build runs it.
 */
class PlatformBenchmark {

    private static final String SIZE = System.getProperty("bench.size", "branch");
    private static final Path FOLDER =
            Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();
    private static final List<String> JVM =
            List.of(System.getProperty("bench.jvm", "-Xmx768m -XX:+UseSerialGC").split(" "));
    /** Kept when named: what is loaded there is not loaded again. */
    private static final @Nullable String KEPT_HOME = System.getProperty("bench.home");

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final BenchTable table = new BenchTable();
    private final Path data = FOLDER.resolve("data-" + SIZE + "-" + TODAY);

    private final Path home = KEPT_HOME == null
            ? FOLDER.resolve("home-" + SIZE + "-" + System.currentTimeMillis())
            : Path.of(KEPT_HOME).toAbsolutePath();
    private final Path loaded = home.resolve("bench-loaded");
    private List<YearMonth> months = List.of();

    @Test
    void measure() throws Exception {
        makeData();
        Files.createDirectories(home);
        try {
            try (PlatformProcess platform = PlatformProcess.start(home, JVM)) {
                if (Files.exists(loaded)) {
                    table.lines(Long.parseLong(Files.readString(loaded).strip()));
                } else {
                    table.add("start, empty database, to the first page", "%.1f s", platform.secondsToFirstPage());
                    loadMasterData(platform);
                    loadOrders(platform);
                    Files.writeString(loaded, String.valueOf(allLines()));
                }
                askReports(platform);
            }
            try (PlatformProcess platform = PlatformProcess.start(home, JVM)) {
                table.add("start, existing database, to the first page", "%.1f s", platform.secondsToFirstPage());
                long start = System.nanoTime();
                platform.get(questions().get(1).address());
                table.add("first report after it", "%.2f s", (System.nanoTime() - start) / 1e9);
            }
        } finally {
            System.out.println(table.markdown(SIZE, JVM, TODAY));
            Files.writeString(FOLDER.resolve("benchmark-" + SIZE + ".md"), table.markdown(SIZE, JVM, TODAY));
            if (KEPT_HOME == null) {
                delete(home);
            }
        }
    }

    // Data.

    private void makeData() throws IOException {
        DemoCity city = DemoCity.of(SIZE.equals("tiny") ? DemoSize.tiny(300, 3, 14) : DemoSize.named(SIZE), 135, TODAY);
        months = city.months();
        if (!Files.exists(data.resolve("done"))) {
            long start = System.nanoTime();
            new DemoFiles(city).writeAll(data);
            Files.createFile(data.resolve("done"));
            System.out.printf("data written in %.0f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private Path orders(YearMonth month) {
        return data.resolve("orders-" + month + ".csv");
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() - 1;
        }
    }

    private YearMonth lastWholeMonth() {
        YearMonth last = months.get(months.size() - 1);
        return last.atEndOfMonth().isBefore(TODAY) ? last : last.minusMonths(1);
    }

    private List<BenchQuestion> questions() throws IOException {
        List<String> specs = column(data.resolve("specs.csv"), 0);
        List<String> managers = column(data.resolve("retailers.csv"), 13);
        return BenchQuestion.all(lastWholeMonth(), specs.subList(0, 6), managers.get(0));
    }

    private static List<String> column(Path file, int index) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).limit(50).map(line -> line.split(",")[index]).toList();
        }
    }

    // Imports.

    private void loadMasterData(PlatformProcess platform) throws IOException, InterruptedException {
        platform.load("orgs", data.resolve("orgs.csv"));
        platform.load("staff", data.resolve("staff.csv"));
        platform.load("specs", data.resolve("specs.csv"));
        double retailers = platform.load("retailers", data.resolve("retailers.csv"));
        table.add("import of all retailers", "%.1f s (%,d rows)", retailers, lines(data.resolve("retailers.csv")));
        platform.load("retailers", data.resolve("retailers-changes.csv"));
        if (lines(data.resolve("assignments.csv")) > 0) {
            platform.load("assignments", data.resolve("assignments.csv"));
        }
        platform.load("brand-sets", data.resolve("brand-sets.csv"));
    }

    private void loadOrders(PlatformProcess platform) throws IOException, InterruptedException {
        List<YearMonth> left = new ArrayList<>(months);
        for (int millions : new int[] {1, 5, 10}) {
            loadAbout(platform, left, millions * 1_000_000L);
        }
        double importing = 0;
        double copying = 0;
        long rows = 0;
        while (left.size() > 1) {
            Path file = orders(left.remove(0));
            copying += Double.parseDouble(platform.ask("copy " + file).split(" ")[0]);
            importing += platform.load("orders", file);
            rows += lines(file);
        }
        table.add(
                "orders, month by month",
                "%,.0f lines/s; bare COPY %,.0f lines/s; ratio %.2f",
                rows / importing,
                rows / copying,
                copying / importing);
        loadLastDay(platform, orders(left.get(0)));
    }

    /** One file of as many whole months as come near the number of lines; none when too few are left for the months to come. */
    private void loadAbout(PlatformProcess platform, List<YearMonth> left, long wanted)
            throws IOException, InterruptedException {
        List<Path> parts = new ArrayList<>();
        long rows = 0;
        while (rows < wanted * 3 / 4 && left.size() > 5) {
            Path part = orders(left.remove(0));
            parts.add(part);
            rows += lines(part);
        }
        if (parts.isEmpty()) {
            return;
        }
        Path file = parts.size() == 1 ? parts.get(0) : joined(parts);
        platform.ask("reset");
        double seconds = platform.load("orders", file);
        String[] memory = platform.ask("memory").split(" ");
        table.add(
                "one file of %,d lines".formatted(rows),
                "%.1f s, %,.0f lines/s; live heap at most %s MB, resident at most %s MB",
                seconds,
                rows / seconds,
                memory[0],
                memory[1]);
    }

    private Path joined(List<Path> parts) throws IOException {
        Path whole = data.resolve("joined.csv");
        try (BufferedWriter out = Files.newBufferedWriter(whole)) {
            for (Path part : parts) {
                boolean first = part.equals(parts.get(0));
                try (BufferedReader in = Files.newBufferedReader(part)) {
                    String header = in.readLine();
                    if (first) {
                        out.write(header + "\n");
                    }
                    in.transferTo(out);
                }
            }
        }
        return whole;
    }

    /** The unfinished month without its last order day, then that day alone, then the day's file again. */
    private void loadLastDay(PlatformProcess platform, Path month) throws IOException, InterruptedException {
        List<String> all = Files.readAllLines(month);
        int dateColumn = List.of(all.get(0).split(",")).indexOf("order_date");
        String last = all.subList(1, all.size()).stream()
                .map(line -> line.split(",")[dateColumn])
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Path before = data.resolve("before.csv");
        Path day = data.resolve("day.csv");
        Files.write(
                before,
                all.stream()
                        .filter(line -> !line.split(",")[dateColumn].equals(last))
                        .toList());
        List<String> ofTheDay = new ArrayList<>(List.of(all.get(0)));
        all.stream().filter(line -> line.split(",")[dateColumn].equals(last)).forEach(ofTheDay::add);
        Files.write(day, ofTheDay);
        platform.load("orders", before);
        double seconds = platform.load("orders", day);
        double again = platform.load("orders", day);
        table.add("a day's orders, %,d lines".formatted(ofTheDay.size() - 1), "%.2f s", seconds);
        table.add("the same day's file again", "%.2f s", again);
        platform.load("sample-prices", data.resolve("sample-prices.csv"));
        table.lines(allLines());
    }

    private long allLines() throws IOException {
        long rows = 0;
        for (YearMonth each : months) {
            rows += lines(orders(each));
        }
        return rows;
    }

    // Reports.

    private void askReports(PlatformProcess platform) throws Exception {
        List<BenchQuestion> questions = questions();
        platform.ask("reset");
        for (BenchQuestion question : questions) {
            platform.get(question.address());
        }
        try (DuckLines duck = new DuckLines(data)) {
            String manager = questions.stream()
                    .map(BenchQuestion::manager)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            String[] figures = platform.ask("figures %s %s %s"
                            .formatted(
                                    lastWholeMonth(),
                                    manager,
                                    String.join(",", questions.get(0).specCodes())))
                    .split(" ");
            for (int i = 0; i < questions.size(); i++) {
                BenchQuestion question = questions.get(i);
                Timings http = Timings.of(10, 50, n -> page(platform, question.address()));
                Timings duckdb = Timings.of(3, 20, n -> duck.answer(question));
                String[] figure = figures[i].split(":");
                table.report(question.name(), Timings.parse(figure[0]), http, duckdb);
                long cartons = duck.answer(question);
                if (cartons != Long.parseLong(figure[1])) {
                    table.add("NOTE " + question.name(), "%s cartons here, %d in DuckDB", figure[1], cartons);
                }
            }
            table.add(
                    "mixed reports, 8 threads",
                    "%s/s; DuckDB %.0f/s",
                    platform.ask("mixed " + lastWholeMonth() + " 15"),
                    duck.mixed(questions, 15));
        }
        String[] memory = platform.ask("memory").split(" ");
        table.add("memory while reports ran", "live heap at most %s MB, resident %s MB", memory[0], memory[2]);
        String[] sales = platform.ask("sales").split(" ");
        table.add(
                "sales in memory after all reports",
                "%s months of blocks, %s MB of %s MB; %s loaded since the start",
                sales[2],
                sales[0],
                sales[1],
                sales[3]);
    }

    private static void page(PlatformProcess platform, String address) {
        try {
            platform.get(address);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
