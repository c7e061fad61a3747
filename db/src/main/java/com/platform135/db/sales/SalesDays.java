package com.platform135.db.sales;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

import com.platform135.db.DataVersions;
import com.platform135.db.SqlFile;

/**
 * The day segments in the database, derived from the order lines. Whoever writes lines takes {@link #lock()} before reading any, and calls
 * {@link Derivation#rebuild} with every day that a line was on before or is on after, in the same transaction at READ COMMITTED.
 */
final class SalesDays {

    /** Lines held in memory at once while deriving; some 35 bytes each. */
    static final long LINES_AT_ONCE = 2_000_000;

    /** What a line takes in its table, roughly. */
    private static final long BYTES_PER_LINE = 60;

    private static final String LOCK = SqlFile.read(SalesDays.class, "sales-lock.sql");
    private static final String ORDINALS = SqlFile.read(SalesDays.class, "retailer-ordinals.sql");
    private static final String DAY_LINES = SqlFile.read(SalesDays.class, "day-lines.sql");
    private static final String KNOWN_DAYS = SqlFile.read(SalesDays.class, "known-days.sql");
    private static final String WRITE_DAY = SqlFile.read(SalesDays.class, "write-day.sql");

    private final DataSource source;
    private final JdbcClient jdbc;
    private final DataVersions versions;

    SalesDays(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.versions = new DataVersions(jdbc);
    }

    /** Makes the writers of lines wait for each other until their transactions end. */
    void lock() {
        jdbc.sql(LOCK).query(Long.class).single();
    }

    /** Begins to derive: what changes from now on until the transaction ends goes under one new version. */
    Derivation begin() {
        return new Derivation(versions.bump(DataVersions.Body.SALES), ordinals());
    }

    /** Derives segments under one version. */
    final class Derivation {

        private final long version;

        /** By retailer id. */
        private final int[] ordinals;

        private Derivation(long version, int[] ordinals) {
            this.version = version;
            this.ordinals = ordinals;
        }

        int ordinal(int retailerId) {
            return ordinals[retailerId];
        }

        /** Derives the segments of these days anew from their lines. */
        void rebuild(Collection<LocalDate> days, IntConsumer linesDone) {
            SortedMap<YearMonth, SortedSet<LocalDate>> months = days.stream()
                    .collect(Collectors.groupingBy(
                            YearMonth::from, TreeMap::new, Collectors.toCollection(TreeSet::new)));
            months.forEach((month, monthDays) -> {
                for (List<LocalDate> batch : batches(month, monthDays)) {
                    LineBuffer lines = readLines(batch, this);
                    write(month, lines, knownDays(batch));
                    linesDone.accept(lines.size());
                }
            });
        }

        /** Writes the segments of a month that had no lines before, from all that it has now. */
        void writeFirst(YearMonth month, LineBuffer lines) {
            write(month, lines, Set.of());
        }

        private void write(YearMonth month, LineBuffer lines, Set<SegmentKey> known) {
            Set<SegmentKey> emptied = new HashSet<>(known);
            List<Object[]> rows = new ArrayList<>();
            lines.forEachDay((block, dayOfMonth, order, from, to) -> {
                LocalDate day = month.atDay(dayOfMonth);
                emptied.remove(new SegmentKey(block, day));
                rows.add(new Object[] {block, day, version, lines.pack(order, from, to)});
            });
            emptied.forEach(key -> rows.add(new Object[] {key.blockId(), key.day(), version, DaySegment.empty()}));
            new JdbcTemplate(source).batchUpdate(WRITE_DAY, rows);
        }
    }

    private List<List<LocalDate>> batches(YearMonth month, SortedSet<LocalDate> days) {
        long bytes = jdbc.sql("select coalesce(pg_relation_size(to_regclass(:table)), 0)")
                .param("table", MonthTable.name(month))
                .query(Long.class)
                .single();
        long lines = bytes / BYTES_PER_LINE * days.size() / month.lengthOfMonth();
        int perBatch = (int) Math.max(1, days.size() / (lines / LINES_AT_ONCE + 1));
        List<LocalDate> all = List.copyOf(days);
        List<List<LocalDate>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += perBatch) {
            batches.add(all.subList(from, Math.min(all.size(), from + perBatch)));
        }
        return batches;
    }

    private record SegmentKey(int blockId, LocalDate day) {}

    private Set<SegmentKey> knownDays(List<LocalDate> days) {
        return new HashSet<>(jdbc.sql(KNOWN_DAYS)
                .param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .query(SegmentKey.class)
                .list());
    }

    private LineBuffer readLines(List<LocalDate> days, Derivation derivation) {
        String list = days.stream().map(day -> "'" + day + "'").collect(Collectors.joining(", "));
        Connection connection = DataSourceUtils.getConnection(source);
        try (CopyReader reader = new CopyReader(connection, DAY_LINES.formatted(list))) {
            LineBuffer lines = new LineBuffer();
            int firstOfMonth = (int) days.get(0).withDayOfMonth(1).toEpochDay();
            while (reader.next()) {
                int day = reader.epochDay() - firstOfMonth + 1;
                int ordinal = derivation.ordinal(reader.int4());
                int need = reader.int4();
                int limit = reader.int4Or(0);
                int ordered = reader.int4();
                int price = reader.int4();
                lines.add(ordinal, day, reader.int2(), need, limit, ordered, price);
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("Order lines of " + list + " could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** By retailer id. */
    private int[] ordinals() {
        int highest = jdbc.sql("select coalesce(max(retailer_id), 0) from core.retailer")
                .query(Integer.class)
                .single();
        int[] ordinals = new int[highest + 1];
        jdbc.sql(ORDINALS).query(row -> {
            ordinals[row.getInt(1)] = row.getInt(2);
        });
        return ordinals;
    }
}
