package com.platform135.tools.table;

import java.util.List;
import java.util.stream.Stream;

/** The rows of a table and, pinned below them, its totals: recounted, never added up, and never sorted among the rows. */
public record TableRows<R>(List<R> rows, List<R> totals) {

    public TableRows {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    public static <R> TableRows<R> of(List<R> rows) {
        return new TableRows<>(rows, List.of());
    }

    /** Rows, then totals: the order of every file. */
    public List<R> all() {
        return Stream.concat(rows.stream(), totals.stream()).toList();
    }
}
