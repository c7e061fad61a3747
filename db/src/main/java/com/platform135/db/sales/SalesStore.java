package com.platform135.db.sales;

import java.util.List;
import java.util.function.Function;

/** Sales figures, exact and as of now: every report reads them here. */
public final class SalesStore {

    SalesStore() {}

    /**
     * Runs a report on one snapshot of the newest data. The report must have no effects: where data changes while it is being read, it is
     * run again on the newer snapshot.
     */
    public <T> T read(Function<SalesSnapshot, T> report) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** One question, for itself. */
    public SalesAnswer answer(SalesQuestion question) {
        return read(snapshot -> snapshot.answer(question));
    }

    /** One list of retailers, for itself. */
    public List<RetailerSales> retailers(SalesQuestion question) {
        return read(snapshot -> snapshot.retailers(question));
    }
}
