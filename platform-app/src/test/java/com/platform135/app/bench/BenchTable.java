package com.platform135.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as Markdown. */
final class BenchTable {

    private final List<String> rows = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private long lines;

    void add(String what, String format, Object... values) {
        String row = "| " + what + " | " + String.format(Locale.ROOT, format, values) + " |";
        rows.add(row);
        System.out.println(row);
    }

    /** Order lines in the data. */
    void lines(long count) {
        lines = count;
    }

    void report(String name, Timings figures, Timings http, Timings duckdb) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %.2f / %.2f | %.2f / %.2f | %.1f / %.1f | %.2f |",
                name,
                figures.median(),
                figures.p95(),
                http.median(),
                http.p95(),
                duckdb.median(),
                duckdb.p95(),
                figures.median() / duckdb.median());
        reports.add(row);
        System.out.println(row);
    }

    String markdown(String size, List<String> jvm, LocalDate day) {
        return """
               ### `%s`, %s, %,d order lines

               Machine: %s, %d processors, %s; the application runs with `%s`.
               Command: `mvn -Pbench -pl platform-app -am test -Dbench.size=%s`

               | measure | result |
               |---|---|
               %s

               | report (median / p95 in ms) | figures in the store | whole CSV over HTTP | DuckDB, same lines | store : DuckDB |
               |---|---|---|---|---|
               %s
               """.formatted(
                        size,
                        day,
                        lines,
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                                + System.getProperty("java.version"),
                        String.join(" ", jvm),
                        size,
                        String.join("\n", rows),
                        String.join("\n", reports));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
