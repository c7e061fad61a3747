package com.platform135.db.sales;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.platform135.db.sales.OrderLineReading.Line;
import com.platform135.db.sales.OrderReject.Code;

/**
 * Brings together lines of orders that stand apart in a file, in the memory of one bucket: orders are scattered over buckets by a hash of
 * their numbers, then each bucket is put in order by itself and checked again.
 */
final class OrderRegrouping {

    private static final int BUCKETS = 128;
    private static final int REFUSED = -1;

    private final RejectSpill rejects;
    private final LineSpill buckets;
    private final OrderRun.Builder builder;
    private final OrderRun.Spill[] runBuckets = new OrderRun.Spill[BUCKETS];

    OrderRegrouping(Path folder, int highestSpecId, RejectSpill rejects) {
        this.rejects = rejects;
        this.buckets = new LineSpill(folder, "bucket");
        this.builder = new OrderRun.Builder(highestSpecId);
        for (int i = 0; i < BUCKETS; i++) {
            runBuckets[i] = new OrderRun.Spill(folder.resolve("bucket-runs-" + i));
        }
    }

    void scatter(OrderRun.Spill runs, LineSpill lines) {
        runs.forEach(run -> runBuckets[bucket(run.orderNo().hashCode())].add(run));
        for (int month : lines.keys()) {
            try (LineSpill.Reader reader = lines.read(month)) {
                while (reader.next()) {
                    buckets.add(bucket(reader.line.orderNoHash), reader.line);
                }
            }
        }
    }

    private static int bucket(int hash) {
        return ((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> 25;
    }

    /** Hands out whole good orders, line by line, and gives their number. */
    int gather(OrderRun.Spill orders, Consumer<Line> lines) {
        int count = 0;
        List<Integer> withLines = buckets.keys();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            Bucket content = new Bucket();
            runBuckets[bucket].forEach(content::run);
            if (withLines.contains(bucket)) {
                try (LineSpill.Reader reader = buckets.read(bucket)) {
                    while (reader.next()) {
                        content.line(reader.line);
                    }
                }
            }
            count = content.emit(count, orders, lines);
            runBuckets[bucket].close();
        }
        buckets.close();
        return count;
    }

    /** The orders of one bucket in memory. */
    private final class Bucket {

        private final Map<String, Order> byNumber = new HashMap<>();
        private final Map<Integer, Order> byRun = new HashMap<>();

        void run(OrderRun run) {
            Order order = byNumber.computeIfAbsent(run.orderNo(), Order::new);
            order.bad |= run.bad();
            byRun.put(run.id(), order);
        }

        void line(Line line) {
            Order order = byRun.get(line.run);
            if (order == null) {
                throw new IllegalStateException("Row " + line.row + " belongs to no order");
            }
            order.add(line);
        }

        int emit(int firstId, OrderRun.Spill orders, Consumer<Line> consumer) {
            int id = firstId;
            for (Order order : byNumber.values()) {
                Line[] lines = order.inOrderOfRows();
                if (!order.isGood(lines)) {
                    order.refuse(lines);
                    continue;
                }
                for (Line line : lines) {
                    line.run = id;
                    consumer.accept(line);
                }
                orders.add(builder.build(id++, order.number));
            }
            return id;
        }
    }

    private final class Order {

        private final String number;
        private final List<Line> lines = new ArrayList<>();
        private boolean bad;

        Order(String number) {
            this.number = number;
        }

        void add(Line line) {
            lines.add(line.copy());
        }

        Line[] inOrderOfRows() {
            Line[] sorted = lines.toArray(Line[]::new);
            Arrays.sort(sorted, (a, b) -> Integer.compare(a.row, b.row));
            return sorted;
        }

        /** Leaves the whole order in the builder. */
        private boolean isGood(Line[] sorted) {
            if (bad) {
                return false;
            }
            builder.begin();
            for (Line line : sorted) {
                Code fault = builder.add(line);
                if (fault != null) {
                    rejects.addLate(line.row, fault);
                    line.run = REFUSED;
                }
            }
            return !builder.isBad();
        }

        private void refuse(Line[] sorted) {
            for (Line line : sorted) {
                if (line.run != REFUSED) {
                    rejects.addLate(line.row, Code.ORDER_REJECTED);
                }
            }
        }
    }
}
