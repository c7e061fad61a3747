package com.platform135.db.sales;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** One running import. Used by one thread; holds files in the temporary folder until closed. */
public interface OrderImportRun extends AutoCloseable {

    /**
     * Takes a row and checks it.
     *
     * @param rowNumber ascending
     * @param cells as in {@link OrderImport#COLUMNS}, null or blank where missing; the array may be used again by the caller
     */
    void row(int rowNumber, @Nullable String[] cells);

    /** Rows refused so far; orders that bad rows take with them may still be added. */
    long rejectedSoFar();

    /**
     * Decides and writes, in one transaction of its own.
     *
     * @param progress is told how far it is
     * @param beforeCommit runs last in the transaction, for the caller's own book-keeping; not called where nothing may be written (a dry run,
     *     or all-or-nothing with a bad row)
     */
    OrderImportResult finish(Progress progress, BeforeCommit beforeCommit);

    /** After {@link #finish}: every refused row, in the order of the row numbers. */
    void rejects(Consumer<OrderReject> consumer);

    @Override
    void close();

    /** Hears how far an import is. */
    @FunctionalInterface
    interface Progress {
        /**
         * Called now and then.
         *
         * @param rowsDone of the rows given, how many have gone through this phase
         */
        void at(Phase phase, long rowsDone);
    }

    /** What comes after the rows have been read. */
    enum Phase {
        LOADING,
        DERIVING
    }

    /** Work in the import's transaction, on the same data source. */
    @FunctionalInterface
    interface BeforeCommit {
        void run(OrderImportResult result);
    }
}
