package com.platform135.db.sales;

import java.util.List;
import java.util.UUID;

/**
 * Brings order lines in, in constant memory and one transaction: checks them, finds out which orders are new, changed or unchanged, writes
 * the lines and everything derived from them. Whoever reads the file feeds it row by row to a {@link OrderImportRun}.
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

    OrderImport() {}

    /** Begins an import; the run must be closed. */
    public OrderImportRun start(OrderImportRequest request) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Takes an import back as if it had never run: its new orders go, the orders it replaced return.
     *
     * @throws OrderUndoRefused if a later import has touched one of its orders
     */
    public void undo(UUID importId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
