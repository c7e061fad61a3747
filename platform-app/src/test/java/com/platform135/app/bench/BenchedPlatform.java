package com.platform135.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import javax.sql.DataSource;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.micrometer.core.instrument.MeterRegistry;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

import com.platform135.PlatformApplication;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;

/**
 * The application in a process of its own, as it would run, with a measuring hand inside: reads commands from standard input, answers
 * each with one line that begins with {@link #MARK}.
 */
public final class BenchedPlatform {

    static final String MARK = "@bench ";

    private final ApplicationContext context;
    private final AtomicLong peakLiveBytes = new AtomicLong();

    private BenchedPlatform(ApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] args) throws IOException {
        BenchedPlatform platform = new BenchedPlatform(SpringApplication.run(PlatformApplication.class, args));
        platform.watchHeap();
        answer("started");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
            try {
                answer(platform.run(line.split(" ")));
            } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
                answer("failed " + e);
            }
        }
        System.exit(SpringApplication.exit(platform.context));
    }

    private static void answer(String text) {
        System.out.println(MARK + text);
    }

    private String run(String[] command) throws SQLException, IOException, InterruptedException {
        return switch (command[0]) {
            case "copy" -> copy(Path.of(command[1]));
            case "figures" -> figures(YearMonth.parse(command[1]), command[2], List.of(command[3].split(",")));
            case "mixed" -> mixed(YearMonth.parse(command[1]), Integer.parseInt(command[2]));
            case "memory" -> memory();
            case "sales" -> sales();
            case "reset" -> reset();
            case "people" -> new BenchedPushes(context).people(Integer.parseInt(command[1]));
            case "push" -> new BenchedPushes(context).push(Integer.parseInt(command[1]), Integer.parseInt(command[2]));
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    /** A bare COPY of the file's lines into a table without index; seconds and rows. */
    private String copy(Path file) throws SQLException, IOException {
        try (Connection connection = context.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("drop table if exists app.bench_copy");
            statement.execute("""
                    create table app.bench_copy (order_no text, order_date date, licence_no text, spec_code text, need_qty int
                        , limit_qty int, order_qty int, price numeric(10, 2), channel text)
                    """);
            long start = System.nanoTime();
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy app.bench_copy from stdin with (format csv, header true)", in, 1 << 16);
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table app.bench_copy");
            return String.format(Locale.ROOT, "%.3f %d", seconds, rows);
        }
    }

    // Figures.

    private String figures(YearMonth lastMonth, String manager, List<String> sixSpecs) {
        SalesStore store = context.getBean(SalesStore.class);
        return BenchQuestion.all(lastMonth, sixSpecs, manager).stream()
                .map(question -> {
                    SalesQuestion asked = asked(question);
                    Timings timings = Timings.of(30, 100, i -> store.answer(asked));
                    long cartons = store.answer(asked).total().any().cartons();
                    return timings + ":" + cartons;
                })
                .collect(Collectors.joining(" "));
    }

    private SalesQuestion asked(BenchQuestion question) {
        OrganisationTree tree = context.getBean(OrganisationTree.class);
        OrganisationScope whole = tree.wholeScope();
        OrganisationScope scope = question.manager().isEmpty()
                ? whole
                : OrganisationScope.ofManager(tree.findManager(whole, question.manager())
                        .orElseThrow()
                        .id());
        SpecSelection specs =
                question.specCodes().isEmpty() ? SpecSelection.all() : SpecSelection.of(specIds(question.specCodes()));
        return SalesQuestion.of(
                        scope, Period.of(question.from(), question.to()), LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .withSpecs(question.each() ? specs.withEach() : specs)
                .withDimension(Dimension.find(question.by()).orElseThrow());
    }

    private Set<Integer> specIds(List<String> codes) {
        return context.getBean(SpecCatalogue.class).listAll().stream()
                .filter(spec -> codes.contains(spec.code()))
                .map(SpecRow::id)
                .collect(Collectors.toSet());
    }

    /** Reports of every kind, scope and length, eight at a time; reports a second. */
    private String mixed(YearMonth lastMonth, int seconds) throws InterruptedException {
        SalesStore store = context.getBean(SalesStore.class);
        List<SalesQuestion> questions = mixture(lastMonth);
        AtomicLong answered = new AtomicLong();
        long warm = System.nanoTime() + 2_000_000_000L;
        long end = warm + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Random random = new Random(t);
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    SalesAnswer ignored = store.answer(questions.get(random.nextInt(questions.size())));
                    if (System.nanoTime() > warm) {
                        answered.incrementAndGet();
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return String.format(Locale.ROOT, "%.0f", answered.get() / (double) seconds);
    }

    private List<SalesQuestion> mixture(YearMonth lastMonth) {
        OrganisationTree tree = context.getBean(OrganisationTree.class);
        OrganisationScope whole = tree.wholeScope();
        List<OrganisationScope> scopes = new ArrayList<>();
        tree.listUnits(whole).forEach(unit -> scopes.add(OrganisationScope.ofOrganisation(unit.id())));
        tree.listManagers(whole).forEach(manager -> scopes.add(OrganisationScope.ofManager(manager.id())));
        List<Integer> specs = context.getBean(SpecCatalogue.class).listAll().stream()
                .map(SpecRow::id)
                .toList();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Dimension[] dimensions = Dimension.values();
        Random random = new Random(8);
        List<SalesQuestion> questions = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            YearMonth last = lastMonth.minusMonths(random.nextInt(3));
            LocalDate from = i % 3 == 0
                    ? last.atDay(1)
                    : last.minusMonths(random.nextInt(6)).atDay(1 + random.nextInt(28));
            Period period = Period.of(
                    from.isAfter(last.atDay(1)) ? last.atDay(1) : from,
                    i % 3 == 0 ? last.atEndOfMonth() : last.atDay(1 + random.nextInt(28)));
            SpecSelection chosen = i % 2 == 0
                    ? SpecSelection.all()
                    : SpecSelection.of(Set.of(specs.get(random.nextInt(specs.size()))));
            questions.add(SalesQuestion.of(scopes.get(random.nextInt(scopes.size())), period, today)
                    .withSpecs(i % 5 < 2 ? chosen.withEach() : chosen)
                    .withDimension(i % 3 == 1 ? dimensions[random.nextInt(dimensions.length)] : Dimension.NONE)
                    .withAttribution(i % 4 == 0 ? Attribution.CURRENT : Attribution.HISTORICAL));
        }
        return questions;
    }

    // Memory.

    private void watchHeap() {
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, handback) -> {
                                    long live = GarbageCollectionNotificationInfo.from(
                                                    (CompositeData) notification.getUserData())
                                            .getGcInfo()
                                            .getMemoryUsageAfterGc()
                                            .values()
                                            .stream()
                                            .mapToLong(usage -> usage.getUsed())
                                            .sum();
                                    peakLiveBytes.accumulateAndGet(live, Math::max);
                                },
                                notification -> notification
                                        .getType()
                                        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                                null));
    }

    private String reset() throws IOException {
        System.gc();
        peakLiveBytes.set(0);
        Path refs = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(refs)) {
            Files.writeString(refs, "5");
        }
        return "reset";
    }

    /** MB: most that lived after a collection since the reset, most resident since then, resident now. */
    private String memory() throws IOException {
        return String.format(
                Locale.ROOT, "%d %d %d", peakLiveBytes.get() >> 20, status("VmHWM") >> 10, status("VmRSS") >> 10);
    }

    /** The sales store's MB, the most they may be, its months, and how many it has loaded. */
    private String sales() {
        return String.format(
                Locale.ROOT,
                "%d %d %d %d",
                gauge("platform.sales.memory") >> 20,
                gauge("platform.sales.memory.max") >> 20,
                gauge("platform.sales.months"),
                gauge("platform.sales.loads"));
    }

    private long gauge(String name) {
        return (long) context.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    private static long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
