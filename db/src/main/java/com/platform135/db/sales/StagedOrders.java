package com.platform135.db.sales;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.OrderReject.Code;

/**
 * A file's rows on disk: checked lines by month, the runs of lines that orders came in, and what was refused. Once {@link #regroup} has
 * been called, or was not needed, a run is an order.
 */
final class StagedOrders implements Closeable {

    private final Path folder;
    private final RejectSpill rejects;
    private final int highestSpecId;

    private LineSpill lines;
    private OrderRun.Spill runs;
    private int runCount;

    StagedOrders(Path parent, int highestSpecId) {
        try {
            this.folder = Files.createTempDirectory(parent, "orders");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.highestSpecId = highestSpecId;
        this.rejects = new RejectSpill(folder.resolve("rejects"));
        this.lines = new LineSpill(folder, "lines");
        this.runs = new OrderRun.Spill(folder.resolve("runs"));
    }

    /** Fills the store with rows in the order of the file. */
    final class Feed {

        private final OrderRun.Builder builder = new OrderRun.Builder(highestSpecId);
        private @Nullable String orderNo;
        private int[] rows = new int[64];
        private int rowCount;
        private int monthKeyOfDay;
        private int day = Integer.MIN_VALUE;

        /** The row belongs to this order; ends the order before. */
        void order(String rowOrderNo) {
            if (!rowOrderNo.equals(orderNo)) {
                end();
                orderNo = rowOrderNo;
                builder.begin();
            }
        }

        /** The row, of the order begun last, is refused. */
        void refuse(OrderReject reject) {
            rejects.add(reject);
            builder.spoil();
        }

        void line(OrderLineReading.Line line) {
            Code fault = builder.add(line);
            if (fault != null) {
                rejects.add(RejectSpill.ofOrder(line.row, fault));
                return;
            }
            line.run = runCount;
            line.orderNoHash = orderNo == null ? 0 : orderNo.hashCode();
            lines.add(monthKey(line.day), line);
            remember(line.row);
        }

        private void remember(int row) {
            if (rowCount == rows.length) {
                rows = Arrays.copyOf(rows, rowCount * 2);
            }
            rows[rowCount++] = row;
        }

        private int monthKey(int epochDay) {
            if (epochDay != day) {
                day = epochDay;
                monthKeyOfDay = StagedOrders.monthKey(epochDay);
            }
            return monthKeyOfDay;
        }

        /** Ends the last order. */
        void end() {
            if (orderNo == null) {
                return;
            }
            if (builder.isBad()) {
                for (int i = 0; i < rowCount; i++) {
                    rejects.addLate(rows[i], Code.ORDER_REJECTED);
                }
            }
            runs.add(builder.build(runCount++, orderNo));
            rowCount = 0;
            orderNo = null;
        }
    }

    private static int monthKey(int epochDay) {
        return key(YearMonth.from(LocalDate.ofEpochDay(epochDay)));
    }

    Feed feed() {
        return new Feed();
    }

    RejectSpill rejects() {
        return rejects;
    }

    int runCount() {
        return runCount;
    }

    void forEachRun(Consumer<OrderRun> consumer) {
        runs.forEach(consumer);
    }

    /** The months that lines fall in, ascending. */
    List<YearMonth> months() {
        return lines.keys().stream()
                .map(key -> YearMonth.of(key / 12, key % 12 + 1))
                .toList();
    }

    /** How many lines a month has, those of bad orders included. */
    long lineCount(YearMonth month) {
        return lines.count(key(month));
    }

    private static int key(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    /** A month's lines: the runs ascending, each run's lines together. */
    LineSpill.Reader read(YearMonth month) {
        return lines.read(key(month));
    }

    /** Brings the lines of each order together where they stand apart in the file. */
    void regroup() {
        OrderRegrouping regrouping = new OrderRegrouping(folder, highestSpecId, rejects);
        try (LineSpill oldLines = lines;
                OrderRun.Spill oldRuns = runs) {
            regrouping.scatter(oldRuns, oldLines);
            lines = new LineSpill(folder, "regrouped-lines");
            runs = new OrderRun.Spill(folder.resolve("regrouped-runs"));
            runCount = regrouping.gather(runs, line -> lines.add(monthKey(line.day), line));
        }
    }

    @Override
    public void close() {
        lines.close();
        runs.close();
        rejects.close();
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
