package com.platform135.db.sales;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.OrderImportRequest.Mode;
import com.platform135test.TestDatabase;

/**
 * Measures the store on a synthetic city: import against a bare COPY of the same lines in the same run, a day, the same day again, loading
 * and reports. Arguments: retailers, months. Not a test; run its main.
 */
public final class SalesBenchmark {

    private static final int SPECS = 150;
    private static final int LINES_PER_ORDER = 16;
    private static final LocalDate FIRST_MONTH = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final int MANAGERS = 105;

    private final int retailers;
    private final int months;
    private final DataSource source;
    private final JdbcClient jdbc;
    private final OrderImport orders;

    private SalesBenchmark(int retailers, int months) {
        this.retailers = retailers;
        this.months = months;
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.fresh());
        this.source = pool;
        this.jdbc = JdbcClient.create(source);
        this.orders = new OrderImport(
                source, new JdbcTransactionManager(source), Path.of(System.getProperty("java.io.tmpdir")));
    }

    public static void main(String[] args) throws SQLException, IOException {
        SalesBenchmark benchmark = new SalesBenchmark(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        benchmark.found();
        benchmark.imports();
        benchmark.reports();
        System.exit(0);
    }

    private void found() {
        JdbcTemplate template = new JdbcTemplate(source);
        template.execute("""
                insert into core.organisation (organisation_id, code, name, kind) values (1, 'C', 'C', 'CITY');
                insert into core.organisation (organisation_id, code, name, kind, parent_id)
                select 1 + b, 'B' || b, 'B', 'BRANCH', 1 from generate_series(1, 9) b;
                insert into core.organisation (organisation_id, code, name, kind, parent_id)
                select 10 + m, 'M' || m, 'M', 'MARKET', 2 + m %% 9 from generate_series(1, 16) m;
                insert into core.organisation_closure select organisation_id, organisation_id, 0 from core.organisation;
                insert into core.staff (staff_id, username, name, role, organisation_id)
                select s, 'cm' || s, 'x', 'CUSTOMER_MANAGER', 11 + s %% 16 from generate_series(1, %2$d) s;
                insert into core.spec (spec_id, spec_code, name, brand, in_province, price_class, wholesale_fen, retail_fen)
                select s, 100000 + s, 'x', 'x', true, 2, 5000 + s, 9000 from generate_series(1, 150) s;
                insert into core.retailer (retailer_id, ordinal, licence_no, name, opened_on)
                select r, r, 320100000000 + r, 'x', '2020-01-01' from generate_series(1, %1$d) r;
                insert into core.retailer_facts (retailer_id, from_date, format, market_type, scale, tier, status)
                select r, '2020-01-01', substr('ZBSNYFQ', 1 + r %% 7, 1), substr('CX', 1 + r %% 2, 1), 1 + r %% 3, 1 + r %% 30, 'ACTIVE'
                  from generate_series(1, %1$d) r;
                insert into core.assignment (retailer_id, from_date, staff_id)
                select r, '2020-01-01', 1 + r %% %2$d from generate_series(1, %1$d) r;
                insert into core.assignment (retailer_id, from_date, staff_id)
                select r, '2024-02-10', 1 + (r + 1) %% %2$d from generate_series(1, %1$d, 40) r;
                update core.data_version set version = version + 1 where name = 'directory';
                """.formatted(retailers, MANAGERS));
    }

    private interface RowConsumer {
        void row(@Nullable String[] cells) throws IOException;
    }

    /** A day's orders: a fifth of the retailers from Monday to Friday. */
    private void day(LocalDate day, int revision, RowConsumer consumer) throws IOException {
        int weekday = day.getDayOfWeek().getValue();
        if (weekday > 5) {
            return;
        }
        Random random = new Random(day.toEpochDay());
        @Nullable String[] cells = new @Nullable String[9];
        cells[1] = day.toString();
        cells[8] = "网上";
        for (int retailer = weekday; retailer <= retailers; retailer += 5) {
            cells[0] = "O" + day.toEpochDay() + "-" + retailer;
            cells[2] = String.valueOf(320100000000L + retailer);
            Random own = new Random(retailer);
            int spec = 0;
            for (int i = 0; i < LINES_PER_ORDER; i++) {
                spec = 1 + (spec + 1 + own.nextInt(8)) % SPECS;
                int need = 1 + random.nextInt(12);
                boolean tight = spec % 7 == 0;
                int limit = tight ? 3 : 20;
                cells[3] = String.valueOf(100000 + spec);
                cells[4] = String.valueOf(need);
                cells[5] = String.valueOf(limit);
                cells[6] = String.valueOf(Math.min(need, limit) - (i == 0 ? Math.min(revision, 1) : 0));
                cells[7] = "%d.%02d".formatted((5000 + spec) / 100, (5000 + spec) % 100);
                consumer.row(cells);
            }
        }
    }

    private void imports() throws SQLException, IOException {
        System.out.printf("%-28s %12s %12s%n", "import", "lines", "lines/s");
        long total = 0;
        long millis = 0;
        for (int month = 0; month < months; month++) {
            LocalDate first = FIRST_MONTH.plusMonths(month);
            Timed bulk = load(first, first.plusMonths(1), 0);
            if (month == 0 || month == months - 1) {
                Timed bare = bareCopy(first, first.plusMonths(1));
                bulk.print("month");
                bare.print("bare copy");
                System.out.printf(
                        "share of a bare copy: %.0f%%, heap %d MB%n",
                        100.0 * bare.nanos / bulk.nanos,
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                >> 20);
            }
            total += bulk.lines;
            millis += bulk.nanos / 1_000_000;
        }
        System.out.printf("all months: %d lines in %d ms%n", total, millis);
        LocalDate monday = FIRST_MONTH.plusMonths(months - 1).withDayOfMonth(8);
        for (int again = 0; again < 3; again++) {
            load(monday, monday.plusDays(1), again).print(again == 0 ? "day, unchanged" : "day, corrected");
        }
        LocalDate fresh = FIRST_MONTH.plusMonths(months).plusDays(6);
        load(fresh, fresh.plusDays(1), 0).print("day, first of its month");
        load(fresh.plusDays(1), fresh.plusDays(2), 0).print("day");
        load(fresh.plusDays(1), fresh.plusDays(2), 0).print("same day again");
    }

    private record Timed(long lines, long nanos) {
        void print(String what) {
            System.out.printf("%-28s %12d %12.0f   %d ms%n", what, lines, lines * 1e9 / nanos, nanos / 1_000_000);
        }
    }

    private Timed load(LocalDate from, LocalDate to, int revision) throws IOException {
        List<@Nullable String[]> rows = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            day(day, revision, cells -> rows.add(cells.clone()));
        }
        long start = System.nanoTime();
        long[] staged = {0};
        long[] deriving = {0};
        try (OrderImportRun run =
                orders.start(new OrderImportRequest(UUID.randomUUID(), Mode.VALID_ROWS, false, TODAY))) {
            int number = 0;
            for (@Nullable String[] row : rows) {
                run.row(++number, row);
            }
            staged[0] = System.nanoTime();
            OrderImportResult result = run.finish(
                    (phase, done) -> {
                        if (phase == OrderImportRun.Phase.LOADING) {
                            deriving[0] = System.nanoTime();
                        }
                    },
                    r -> {});
            long end = System.nanoTime();
            if (rows.size() > 500_000) {
                System.out.printf(
                        "  stage %d ms, load %d ms, derive %d ms: %s%n",
                        (staged[0] - start) / 1_000_000,
                        (deriving[0] - staged[0]) / 1_000_000,
                        (end - deriving[0]) / 1_000_000,
                        result);
            }
            return new Timed(rows.size(), end - start);
        }
    }

    /** The same lines into a table without indexes, as a database's own load would take them. */
    private Timed bareCopy(LocalDate from, LocalDate to) throws SQLException, IOException {
        Path file = Files.createTempFile("lines", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                day(day, 0, cells -> {
                    out.write(String.join(",", cells));
                    out.newLine();
                });
            }
        }
        jdbc.sql("drop table if exists bare").update();
        jdbc.sql("""
                create table bare (order_no text, order_date date, licence_no text, spec_code text, need_qty int, limit_qty int,
                    order_qty int, price numeric(10, 2), channel text)
                """).update();
        long start = System.nanoTime();
        long lines;
        try (Connection connection = source.getConnection();
                InputStream in = Files.newInputStream(file)) {
            lines = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare from stdin (format csv)", in, 1 << 16);
        }
        long nanos = System.nanoTime() - start;
        Files.delete(file);
        return new Timed(lines, nanos);
    }

    private void reports() {
        try (SalesStore store = new SalesStore(source, 3L << 30)) {
            long start = System.nanoTime();
            store.warm(1);
            System.out.printf("first snapshot and month: %d ms%n", (System.nanoTime() - start) / 1_000_000);
            start = System.nanoTime();
            store.warm(months + 1);
            System.out.printf(
                    "all months: %d ms, %d MB%n", (System.nanoTime() - start) / 1_000_000, store.bytes() >> 20);
            OrganisationScope city = OrganisationScope.ofOrganisations(
                    IntStream.rangeClosed(1, 26).boxed().collect(Collectors.toSet()));
            OrganisationScope market = OrganisationScope.ofOrganisation(12);
            OrganisationScope manager = OrganisationScope.ofManager(7);
            Period month = new Period(FIRST_MONTH.plusMonths(months - 1), FIRST_MONTH.plusMonths(months));
            Period half = new Period(FIRST_MONTH.plusMonths(Math.max(0, months - 6)), FIRST_MONTH.plusMonths(months));
            Period ragged =
                    new Period(half.start().plusDays(14), half.endExclusive().minusDays(11));
            Period all = new Period(FIRST_MONTH, FIRST_MONTH.plusMonths(months));
            SpecSelection six = SpecSelection.of(Set.of(3, 7, 21, 44, 70, 100));
            for (OrganisationScope scope : new OrganisationScope[] {city, market, manager}) {
                System.out.println(scope);
                SalesQuestion q = SalesQuestion.of(scope, month, TODAY);
                time(store, "6 specs each, month", q.withSpecs(six.withEach()));
                time(
                        store,
                        "6 specs each, month, by manager",
                        q.withSpecs(six.withEach()).withDimension(Dimension.MANAGER));
                time(
                        store,
                        "all specs each, month",
                        q.withSpecs(SpecSelection.all().withEach()));
                time(store, "all specs, by format, 6 months", q.withPeriod(half).withDimension(Dimension.FORMAT));
                time(store, "all specs, ragged 6 months", q.withPeriod(ragged));
                time(
                        store,
                        "6 specs, ragged 6 months, by format",
                        q.withPeriod(ragged).withSpecs(six).withDimension(Dimension.FORMAT));
                time(
                        store,
                        "all each, ragged 6 months",
                        q.withPeriod(ragged).withSpecs(SpecSelection.all().withEach()));
                time(
                        store,
                        "6 specs, by month, all",
                        q.withPeriod(all).withSpecs(six).withDimension(Dimension.MONTH));
                time(store, "all specs, by month, all", q.withPeriod(all).withDimension(Dimension.MONTH));
                time(
                        store,
                        "6 specs, all months, current",
                        q.withPeriod(all).withSpecs(six).withAttribution(Attribution.CURRENT));
                timeList(store, "retailers, 6 specs, month", q.withSpecs(six));
                timeList(store, "retailers, all specs, month", q);
                print("members, month", () -> store.read(snapshot -> snapshot.members(q)));
                timeVisit(store, "visit, all specs, month", q);
                timeVisit(store, "visit, all specs, 6 months", q.withPeriod(half));
                timeVisit(store, "visit, all specs, ragged 6 months", q.withPeriod(ragged));
            }
        }
    }

    private static void time(SalesStore store, String what, SalesQuestion question) {
        print(what, () -> store.answer(question));
    }

    private static void timeList(SalesStore store, String what, SalesQuestion question) {
        print(what, () -> store.retailers(question));
    }

    private static void timeVisit(SalesStore store, String what, SalesQuestion question) {
        long[] cells = new long[2];
        SalesVisitor visitor = new SalesVisitor() {
            @Override
            public void retailer(RetailerMember member) {
                cells[0] += member.possibleDays();
            }

            @Override
            public void spec(int specId, int orderDays, long need, long limit, long ordered, long fen) {
                cells[1] += ordered;
            }
        };
        print(
                what,
                () -> store.read(snapshot -> {
                    snapshot.visit(question, visitor);
                    return true;
                }));
    }

    private static void print(String what, Runnable report) {
        long[] nanos = new long[25];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            report.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos, 5, nanos.length);
        System.out.printf("  %-38s %7.2f ms  (min %.2f)%n", what, nanos[15] / 1e6, nanos[5] / 1e6);
    }
}
