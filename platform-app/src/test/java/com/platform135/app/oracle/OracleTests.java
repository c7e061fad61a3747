package com.platform135.app.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The whole application against the oracle: a random city's files go in over HTTP, random questions are asked, every answer must be the
 * oracle's to the letter. {@code -Doracle.seeds=1,2,3} or {@code -Doracle.seeds=20} (that many new ones) and
 * {@code -Doracle.questions=500} ask for more.
 */
class OracleTests {

    private static final int QUESTIONS = Integer.getInteger("oracle.questions", 100);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        String wanted = System.getProperty("oracle.seeds", "135,");
        return wanted.contains(",")
                ? Arrays.stream(wanted.split(",")).mapToLong(Long::parseLong)
                : LongStream.generate(() -> System.nanoTime() % 1_000_000).limit(Long.parseLong(wanted));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyAnswerIsTheOracles(long seed) throws Exception {
        long began = System.nanoTime();
        RandomCity city = RandomCity.make(seed, folder.resolve("city"));
        RandomQuestions questions = new RandomQuestions(city, seed);
        List<String> differences = new ArrayList<>();
        int middle = city.steps().size() * 2 / 3;
        LocalDate firstDay = city.steps().get(0).plain().day();
        try (RunningPlatform platform = RunningPlatform.on(firstDay, folder.resolve("home"))) {
            load(platform, city.steps().subList(0, middle), differences);
            ask(platform, city, questions, middle, QUESTIONS / 5, differences);
            load(platform, city.steps().subList(middle, city.steps().size()), differences);
            platform.setToday(city.today());
            ask(platform, city, questions, city.steps().size(), QUESTIONS, differences);
        }
        System.out.printf(
                "OracleTests: seed %d, %d imports, %d order lines, %d questions, %.0f s%n",
                seed,
                city.steps().size(),
                city.survivingLines().size(),
                QUESTIONS * 6 / 5,
                (System.nanoTime() - began) / 1e9);

        assertThat(differences).as("seed %d", seed).isEmpty();
    }

    private static void load(RunningPlatform platform, List<RandomCity.Step> steps, List<String> differences)
            throws Exception {
        for (RandomCity.Step step : steps) {
            ImportFile plain = step.plain();
            platform.setToday(plain.day());
            JsonNode ended = platform.load(plain.kind(), step.sent(), plain.mode());
            String expected = step.faultyRows().isEmpty() ? "" : faults(step);
            String rejected = ended.get("rejected").asLong() == 0
                    ? ""
                    : faults(step, platform.rejects(ended.get("id").asString()));
            if (!rejected.equals(expected)) {
                differences.add("%s (%s): rejected %s, expected %s%n%s"
                        .formatted(plain.path(), step.sent().getFileName(), rejected, expected, ended));
            }
            boolean changed =
                    ended.get("inserted").asLong() + ended.get("updated").asLong() > 0;
            if (step.repeated() && changed) {
                differences.add("%s came again and changed something: %s".formatted(plain.path(), ended));
            }
        }
    }

    /** What was at fault: the numbers of the orders, or of the rows, where the heading is row 1. */
    private static String faults(RandomCity.Step step) throws Exception {
        if (step.plain().kind() != ContractKind.ORDERS) {
            Set<Integer> inFile = new TreeSet<>();
            step.faultyRows().forEach(row -> inFile.add(row + 1));
            return inFile.toString();
        }
        List<String> lines = Files.readAllLines(step.plain().path());
        Set<String> orders = new TreeSet<>();
        step.faultyRows().forEach(row -> orders.add(lines.get(row).split(",")[0]));
        return orders.toString();
    }

    private static String faults(RandomCity.Step step, String rejects) {
        List<List<String>> rows = CsvText.parse(rejects);
        boolean orders = step.plain().kind() == ContractKind.ORDERS;
        int column = Optional.of(rows.get(0).indexOf(orders ? "order_no" : "row"))
                .filter(i -> i >= 0)
                .orElseGet(() -> rows.get(0).indexOf("订单号"));
        Set<String> orderNumbers = new TreeSet<>();
        Set<Integer> rowNumbers = new TreeSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (orders) {
                orderNumbers.add(row.get(column));
            } else {
                rowNumbers.add(Integer.parseInt(row.get(column)));
            }
        }
        return orders ? orderNumbers.toString() : rowNumbers.toString();
    }

    private static void ask(
            RunningPlatform platform,
            RandomCity city,
            RandomQuestions questions,
            int steps,
            int count,
            List<String> differences)
            throws Exception {
        List<ImportFile> files = city.steps().subList(0, steps).stream()
                .map(RandomCity.Step::plain)
                .toList();
        LocalDate today = steps == city.steps().size()
                ? city.today()
                : files.get(steps - 1).day();
        try (ContractOracle oracle = ContractOracle.after(files, today)) {
            for (int i = 0; i < count && differences.size() < 10; i++) {
                RandomQuestions.Asked asked = questions.next();
                String expected = oracle.csv(
                        asked.report(), asked.parameters(), RandomQuestions.caller(oracle.state(), asked.user()));
                String actual = platform.report(asked.report(), asked.parameters(), asked.user());
                if (!actual.equals(expected)) {
                    differences.add("as %s after step %d, today %s: %s%n%s"
                            .formatted(
                                    asked.user(),
                                    steps,
                                    today,
                                    RunningPlatform.address(asked.report(), asked.parameters()),
                                    firstDifference(actual, expected)));
                }
            }
        }
    }

    private static String firstDifference(String actual, String expected) {
        List<String> got = actual.lines().toList();
        List<String> wanted = expected.lines().toList();
        StringBuilder text = new StringBuilder("  " + wanted.get(0) + "\n");
        int shown = 0;
        for (int i = 0; i < Math.max(got.size(), wanted.size()) && shown < 3; i++) {
            String g = i < got.size() ? got.get(i) : "(no row)";
            String w = i < wanted.size() ? wanted.get(i) : "(no row)";
            if (!g.equals(w)) {
                text.append("  row %d%n  platform %s%n  oracle   %s%n".formatted(i, g, w));
                shown++;
            }
        }
        return text.toString();
    }
}
