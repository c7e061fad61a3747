package com.platform135.db.sales;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings order lines in, in constant memory and one transaction: checks them, finds out which orders are new, changed or unchanged, writes
 * the lines and everything derived from them. Whoever reads the file feeds it row by row to an {@link OrderImportRun}.
 */
public final class OrderImport {

    /** The columns of a row, in the order in which {@link OrderImportRun#row} takes them. */
    public static final List<String> COLUMNS = List.of(
            "order_no",
            "order_date",
            "licence_no",
            "spec_code",
            "need_qty",
            "limit_qty",
            "order_qty",
            "price",
            "channel");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OrderLoad load;
    private final OrderUndo undo;
    private final Path workFolder;

    /** @param workFolder takes some 45 bytes a row while an import runs */
    public OrderImport(DataSource source, PlatformTransactionManager transactions, Path workFolder) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        SalesDays days = new SalesDays(source);
        this.load = new OrderLoad(source, days);
        this.undo = new OrderUndo(source, days);
        this.workFolder = workFolder;
    }

    /** Begins an import; the run must be closed. */
    public OrderImportRun start(OrderImportRequest request) {
        OrderDirectory directory = new OrderDirectory(jdbc);
        return new Run(request, directory, new StagedOrders(workFolder, directory.highestSpecId()));
    }

    /**
     * Takes an import back as if it had never run: its new orders go, the orders it replaced return. An import that wrote nothing, or was
     * taken back before, leaves everything as it is.
     *
     * @throws OrderUndoRefused if a later import has touched one of its orders
     */
    public void undo(UUID importId) {
        transaction.executeWithoutResult(status -> undo.run(importId));
    }

    private final class Run implements OrderImportRun {

        private final OrderImportRequest request;
        private final StagedOrders staged;
        private final StagedOrders.Feed feed;
        private final OrderLineReading reader;
        private long rows;

        Run(OrderImportRequest request, OrderDirectory directory, StagedOrders staged) {
            this.request = request;
            this.staged = staged;
            this.feed = staged.feed();
            this.reader = new OrderLineReading(directory, request.today());
        }

        @Override
        public void row(int rowNumber, @Nullable String[] cells) {
            rows++;
            String orderNo = reader.readOrderNo(rowNumber, cells);
            if (orderNo == null) {
                staged.rejects().add(reader.fault());
                return;
            }
            feed.order(orderNo);
            if (reader.readLine(cells)) {
                feed.line(reader.line);
            } else {
                feed.refuse(reader.fault());
            }
        }

        @Override
        public long rejectedSoFar() {
            return staged.rejects().count();
        }

        @Override
        public OrderImportResult finish(Progress progress, BeforeCommit beforeCommit) {
            feed.end();
            OrderImportResult result = transaction.execute(status -> {
                OrderImportResult counted = load.run(request, staged, progress);
                OrderImportResult complete = new OrderImportResult(
                        rows,
                        counted.inserted(),
                        counted.updated(),
                        counted.unchanged(),
                        staged.rejects().count(),
                        counted.applied());
                if (complete.applied()) {
                    beforeCommit.run(complete);
                } else {
                    status.setRollbackOnly();
                }
                return complete;
            });
            if (result == null) {
                throw new IllegalStateException("A transaction without its result");
            }
            return result;
        }

        @Override
        public void rejects(Consumer<OrderReject> consumer) {
            staged.rejects().forEach(consumer);
        }

        @Override
        public void close() {
            staged.close();
        }
    }
}
