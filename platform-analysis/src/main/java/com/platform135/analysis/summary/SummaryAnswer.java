package com.platform135.analysis.summary;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a scope stands in a period and in those beside it.
 *
 * @param compared both sides of what the page compares besides; null where it compares nothing
 */
record SummaryAnswer(
        Instant asOf,
        Standing now,
        Standing previous,
        Standing lastYear,
        Standing yearToDate,
        Standing yearToDateBefore,
        @Nullable Sides compared) {

    /** Two periods side by side. */
    record Sides(Standing now, Standing then) {}

    /** Every indicator, in order. */
    List<SummaryRow> rows() {
        return Arrays.stream(Indicator.values())
                .map(indicator -> new SummaryRow(indicator, this))
                .toList();
    }
}
