package com.platform135.analysis.summary;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a scope stands in a period and in those beside it; null for one that isn't wholly on record.
 *
 * @param compared both sides of what the page compares besides; null where it compares nothing
 */
record SummaryAnswer(
        Instant asOf,
        Standing now,
        @Nullable Standing previous,
        @Nullable Standing lastYear,
        Standing yearToDate,
        @Nullable Standing yearToDateBefore,
        @Nullable Sides compared) {

    /** Two periods side by side. */
    record Sides(Standing now, @Nullable Standing then) {}

    /** Every indicator, in order. */
    List<SummaryRow> rows() {
        return Arrays.stream(Indicator.values())
                .map(indicator -> new SummaryRow(indicator, this))
                .toList();
    }
}
