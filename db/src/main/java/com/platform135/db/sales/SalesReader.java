package com.platform135.db.sales;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import com.platform135.db.SqlFile;

/**
 * The store's own connection, used by one thread at a time. Its own, because what a caller's transaction has not committed must not be seen,
 * and because a report that holds a connection already must not wait for a second one.
 */
final class SalesReader implements AutoCloseable {

    private static final String VERSIONS = SqlFile.read(SalesReader.class, "data-versions.sql");
    private static final String CHANGED_DAYS = SqlFile.read(SalesReader.class, "changed-days.sql");
    private static final String MONTH_SEGMENTS = SqlFile.read(SalesReader.class, "month-segments.sql");

    private final DataSource source;
    private @Nullable Connection connection;

    SalesReader(DataSource source) {
        this.source = source;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work in a transaction that sees one state; once more on a new connection if the old one has broken. */
    private synchronized <T> T inTransaction(Work<T> work) {
        try {
            return attempt(work);
        } catch (SQLException e) {
            if (!isBroken()) {
                throw new IllegalStateException("The sales data could not be read", e);
            }
        }
        try {
            return attempt(work);
        } catch (SQLException e) {
            throw new IllegalStateException("The sales data could not be read", e);
        }
    }

    private <T> T attempt(Work<T> work) throws SQLException {
        Connection current = connection();
        try {
            T result = work.on(current);
            current.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            if (!isBroken()) {
                current.rollback();
            }
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            Connection fresh = source.getConnection();
            fresh.setAutoCommit(false);
            fresh.setReadOnly(true);
            fresh.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection = fresh;
        }
        return connection;
    }

    /** Whether the connection is gone; it is given up then. */
    private boolean isBroken() {
        try {
            if (connection != null && connection.isValid(1)) {
                return false;
            }
        } catch (SQLException e) {
            // as broken as can be
        }
        close();
        return true;
    }

    /** The numbers of sales and directory, and when the later of them changed. */
    SalesAsOf versions() {
        return inTransaction(SalesReader::versions);
    }

    private static SalesAsOf versions(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Instant changedAt = row.getObject(3, OffsetDateTime.class).toInstant();
            return new SalesAsOf(row.getLong(1), row.getLong(2), changedAt);
        }
    }

    /** One state: its numbers, the segments written since a known one, the directory if it isn't the known one. */
    record Update(
            SalesAsOf asOf,
            List<SegmentVersion> changed,
            @Nullable Directory directory) {}

    record SegmentVersion(int blockId, LocalDate day, long version, boolean empty) {}

    /** What has changed since; a version of -1 stands for everything. */
    Update updateSince(long salesVersion, long directoryVersion) {
        return inTransaction(current -> {
            SalesAsOf asOf = versions(current);
            Directory directory =
                    asOf.directoryVersion() == directoryVersion ? null : new DirectoryReader(current).read();
            return new Update(asOf, changedDays(current, salesVersion), directory);
        });
    }

    private static List<SegmentVersion> changedDays(Connection connection, long since) throws SQLException {
        List<SegmentVersion> changed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CHANGED_DAYS)) {
            statement.setLong(1, since);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(new SegmentVersion(
                            rows.getInt(1),
                            rows.getObject(2, LocalDate.class),
                            rows.getLong(3),
                            rows.getInt(4) == DaySegment.emptyLength()));
                }
            }
        }
        return changed;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Segment(int day, long version, byte[] data) {}

    /** Builds a month of a block as it is now. */
    MonthBlock month(int blockId, YearMonth month) {
        MonthBuilder builder = new MonthBuilder();
        for (Segment segment : inTransaction(current -> segments(current, blockId, month))) {
            builder.add(segment.day(), segment.version(), segment.data());
        }
        return builder.build();
    }

    private static List<Segment> segments(Connection connection, int blockId, YearMonth month) throws SQLException {
        List<Segment> segments = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MONTH_SEGMENTS)) {
            statement.setInt(1, blockId);
            statement.setObject(2, month.atDay(1));
            statement.setObject(3, month.plusMonths(1).atDay(1));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int day = rows.getObject(1, LocalDate.class).getDayOfMonth() - 1;
                    segments.add(new Segment(day, rows.getLong(2), rows.getBytes(3)));
                }
            }
        }
        return segments;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // it is given up in any case
            }
            connection = null;
        }
    }
}
