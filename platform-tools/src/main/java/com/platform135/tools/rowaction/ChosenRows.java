package com.platform135.tools.rowaction;

import java.util.List;

import com.platform135.db.thread.ThreadNode;
import com.platform135.tools.report.ReportParameters;

/**
 * Ticked rows, found again in the page they come from, as far as the reader may see it.
 *
 * @param parameters what the page was asked
 * @param keys of the rows found, in the page's order
 * @param origins what they stand for on the thread
 */
public record ChosenRows(
        RowKind kind, List<String> keys, ReportParameters parameters, Evidence evidence, List<ThreadNode> origins) {

    public ChosenRows {
        keys = List.copyOf(keys);
        origins = List.copyOf(origins);
    }
}
