package com.platform135.analysis.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Figures as they stood when they were taken, in texts: nothing of it is worked out again.
 *
 * @param conditions the filters in words, one a line
 * @param notes 口径
 * @param asOf the state of the data
 * @param more rows left out
 * @param address of the live view, or null
 */
record KeptEvidence(
        String title,
        List<String> columns,
        List<List<String>> rows,
        List<String> conditions,
        List<String> notes,
        String asOf,
        int more,
        @Nullable String address) {

    /** More rows don't prove more. */
    static final int MOST_ROWS = 50;

    KeptEvidence {
        columns = List.copyOf(columns);
        more += Math.max(0, rows.size() - MOST_ROWS);
        rows = rows.stream().limit(MOST_ROWS).map(List::copyOf).toList();
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
    }
}
