package com.platform135.db.sales;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

import com.platform135.db.SqlFile;
import com.platform135.db.sales.OrderImportRequest.Mode;
import com.platform135.db.sales.OrderImportRun.Phase;
import com.platform135.db.sales.OrderImportRun.Progress;

/**
 * Takes staged orders into the database: finds out what is new, sets aside what is replaced, copies the lines in month by month and derives
 * the touched days. Runs in the caller's transaction.
 */
final class OrderLoad {

    private static final String STAGE = SqlFile.read(OrderLoad.class, "order-stage.sql");
    private static final String IS_SPLIT = SqlFile.read(OrderLoad.class, "order-is-split.sql");
    private static final String DECIDE = SqlFile.read(OrderLoad.class, "order-decide.sql");
    private static final String COUNT = SqlFile.read(OrderLoad.class, "order-count.sql");
    private static final String KEEP_REPLACED = SqlFile.read(OrderLoad.class, "order-keep-replaced.sql");
    private static final String REMOVE_REPLACED = SqlFile.read(OrderLoad.class, "order-remove-replaced.sql");
    private static final String MOVE_LINES = SqlFile.read(OrderLoad.class, "order-move-replaced-lines.sql");
    private static final String INSERT = SqlFile.read(OrderLoad.class, "order-insert.sql");
    private static final String TOUCHED_DAYS = SqlFile.read(OrderLoad.class, "order-touched-days.sql");
    private static final String REPLACED_MONTHS = SqlFile.read(OrderLoad.class, "order-replaced-months.sql");
    private static final String IDS = SqlFile.read(OrderLoad.class, "order-ids.sql");
    private static final String COPY_LINES = """
            copy %s (order_date, retailer_id, order_id, need_qty, limit_qty, order_qty, price_fen, spec_id, line_no)
            from stdin (format binary%s)
            """;

    /** No order has it: such a run is not to be loaded. */
    private static final int NO_ORDER = 0;

    private static final int PROGRESS_EVERY = 100_000;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final SalesDays days;

    OrderLoad(DataSource source, SalesDays days) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.days = days;
    }

    /** What became of the orders, counted in rows; the rows in all and those refused are for the caller to count. */
    OrderImportResult run(OrderImportRequest request, StagedOrders staged, Progress progress) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            stage(connection, staged);
            boolean refused =
                    request.mode() == Mode.ALL_OR_NOTHING && staged.rejects().count() > 0;
            boolean apply = !request.dryRun() && !refused;
            if (apply) {
                days.lock();
            }
            Counts counts = decide();
            if (apply && counts.inserted + counts.updated > 0) {
                apply(connection, request.importId(), staged, counts, progress);
            }
            return new OrderImportResult(0, counts.inserted, counts.updated, counts.unchanged, 0, apply);
        } catch (SQLException e) {
            throw new IllegalStateException("Orders could not be loaded", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void stage(Connection connection, StagedOrders staged) throws SQLException {
        jdbc.sql(STAGE).update();
        copyRuns(connection, staged);
        if (jdbc.sql(IS_SPLIT).query(Boolean.class).single()) {
            staged.regroup();
            jdbc.sql("truncate staged_order").update();
            copyRuns(connection, staged);
        }
        jdbc.sql("analyze staged_order").update();
    }

    private static void copyRuns(Connection connection, StagedOrders staged) throws SQLException {
        try (CopyWriter writer = new CopyWriter(connection, "copy staged_order from stdin (format binary)")) {
            staged.forEachRun(run -> write(writer, run));
            writer.finish();
        }
    }

    private static void write(CopyWriter writer, OrderRun run) {
        try {
            writer.row(9)
                    .int4(run.id())
                    .text(run.orderNo())
                    .bool(run.bad())
                    .int4(run.retailerId())
                    .date(run.day())
                    .int2(run.channel())
                    .int4(run.lines())
                    .int8(run.hash1())
                    .int8(run.hash2());
        } catch (SQLException e) {
            throw new IllegalStateException("Orders could not be staged", e);
        }
    }

    private record Counts(long inserted, long updated, long unchanged) {}

    private Counts decide() {
        jdbc.sql(DECIDE).update();
        return jdbc.sql(COUNT).query(Counts.class).single();
    }

    private void apply(Connection connection, UUID importId, StagedOrders staged, Counts counts, Progress progress)
            throws SQLException {
        Set<LocalDate> touched =
                new HashSet<>(jdbc.sql(TOUCHED_DAYS).query(LocalDate.class).list());
        if (counts.updated > 0) {
            setReplacedAside(importId);
        }
        jdbc.sql(INSERT).param("importId", importId).update();
        SalesDays.Derivation derivation = days.begin();
        Set<YearMonth> done = loadLines(connection, staged, derivation, progress);
        touched.removeIf(day -> done.contains(YearMonth.from(day)));
        long[] derived = {0};
        derivation.rebuild(touched, lines -> progress.at(Phase.DERIVING, derived[0] += lines));
    }

    /** Month by month, so that a bad plan can at worst read one month. */
    private void setReplacedAside(UUID importId) {
        jdbc.sql("analyze decided_order").update();
        List<LocalDate> months =
                jdbc.sql(REPLACED_MONTHS).query(LocalDate.class).list();
        for (LocalDate month : months) {
            jdbc.sql(MOVE_LINES.formatted(MonthTable.name(YearMonth.from(month))))
                    .param("importId", importId)
                    .update();
        }
        jdbc.sql(KEEP_REPLACED).param("importId", importId).update();
        jdbc.sql(REMOVE_REPLACED).update();
    }

    /** Gives the months whose segments have been written on the way. */
    private Set<YearMonth> loadLines(
            Connection connection, StagedOrders staged, SalesDays.Derivation derivation, Progress progress)
            throws SQLException {
        jdbc.sql("set local maintenance_work_mem = '256MB'").update();
        int[] orderIds = orderIds(connection, staged.runCount());
        LineCopy copy = new LineCopy(connection, orderIds, derivation, progress);
        Set<YearMonth> derived = new HashSet<>();
        for (YearMonth month : staged.months()) {
            if (copy.month(staged, month)) {
                derived.add(month);
            }
        }
        return derived;
    }

    private static int[] orderIds(Connection connection, int runCount) throws SQLException {
        int[] orderIds = new int[runCount];
        try (CopyReader reader = new CopyReader(connection, IDS)) {
            while (reader.next()) {
                orderIds[reader.int4()] = reader.int4();
            }
        }
        return orderIds;
    }

    /**
     * Copies lines into the tables of their months. A month that has no table yet holds no other lines than these: where they fit into memory
     * its segments are made of them as they pass, which spares reading them back.
     */
    private static final class LineCopy {

        private final Connection connection;
        private final int[] orderIds;
        private final SalesDays.Derivation derivation;
        private final Progress progress;
        private long copied;

        LineCopy(Connection connection, int[] orderIds, SalesDays.Derivation derivation, Progress progress) {
            this.connection = connection;
            this.orderIds = orderIds;
            this.derivation = derivation;
            this.progress = progress;
        }

        /** Gives whether the month's segments have been written too. */
        boolean month(StagedOrders staged, YearMonth month) throws SQLException {
            try (LineSpill.Reader lines = staged.read(month)) {
                if (!nextToLoad(lines)) {
                    return false;
                }
                boolean known = MonthTable.exists(connection, month);
                if (known) {
                    copy(lines, COPY_LINES.formatted(MonthTable.name(month), ""), null);
                } else {
                    return firstLines(lines, month, staged.lineCount(month));
                }
            }
            return false;
        }

        private boolean firstLines(LineSpill.Reader lines, YearMonth month, long atMost) throws SQLException {
            LineBuffer passing = atMost <= SalesDays.LINES_AT_ONCE ? new LineBuffer() : null;
            MonthTable.create(connection, month);
            copy(lines, COPY_LINES.formatted(MonthTable.name(month), ", freeze"), passing);
            MonthTable.attach(connection, month);
            if (passing == null) {
                return false;
            }
            derivation.writeFirst(month, passing);
            return true;
        }

        private boolean nextToLoad(LineSpill.Reader lines) {
            while (lines.next()) {
                if (orderIds[lines.line.run] != NO_ORDER) {
                    return true;
                }
            }
            return false;
        }

        private void copy(LineSpill.Reader lines, String sql, @Nullable LineBuffer passing) throws SQLException {
            int orderId = NO_ORDER;
            int lineNo = 0;
            OrderLineReading.Line line = lines.line;
            try (CopyWriter writer = new CopyWriter(connection, sql)) {
                do {
                    lineNo = orderIds[line.run] == orderId ? lineNo + 1 : 1;
                    orderId = orderIds[line.run];
                    write(writer, line, orderId, lineNo);
                    if (passing != null) {
                        pass(line, passing);
                    }
                    if (++copied % PROGRESS_EVERY == 0) {
                        progress.at(Phase.LOADING, copied);
                    }
                } while (nextToLoad(lines));
                writer.finish();
            }
            progress.at(Phase.LOADING, copied);
        }

        private void pass(OrderLineReading.Line line, LineBuffer to) {
            int dayOfMonth = LocalDate.ofEpochDay(line.day).getDayOfMonth();
            int limit = line.limit == OrderLineReading.NO_LIMIT ? 0 : line.limit;
            to.add(
                    derivation.ordinal(line.retailerId),
                    dayOfMonth,
                    line.spec,
                    line.need,
                    limit,
                    line.ordered,
                    line.priceFen);
        }

        private static void write(CopyWriter writer, OrderLineReading.Line line, int orderId, int lineNo)
                throws SQLException {
            writer.row(9).date(line.day).int4(line.retailerId).int4(orderId).int4(line.need);
            if (line.limit == OrderLineReading.NO_LIMIT) {
                writer.missing();
            } else {
                writer.int4(line.limit);
            }
            writer.int4(line.ordered).int4(line.priceFen).int2(line.spec).int2(lineNo);
        }
    }
}
