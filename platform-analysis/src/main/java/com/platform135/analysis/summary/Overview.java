package com.platform135.analysis.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;

/**
 * Everything the page shows, of one state of the data.
 *
 * @param whole the scope as one group, with figures for each spec
 * @param formats by 业态
 * @param units what stands directly below, by {@code below}; empty where nothing does
 * @param below units or customer managers
 * @param since the first day on record, where a period beside this one begins earlier; else null
 * @param months the twelve that end with the period, oldest first, each beside the same a year earlier
 */
record Overview(
        SummaryAnswer answer,
        Sided whole,
        List<Sided> formats,
        List<Sided> units,
        Dimension below,
        @Nullable LocalDate since,
        List<MonthPoint> months) {

    /** A group of shops now, in the period before and a year earlier. */
    record Sided(SalesGroup now, SalesGroup previous, SalesGroup lastYear) {}

    /** A month; null where nothing is on record. */
    record MonthPoint(
            YearMonth month,
            @Nullable SalesGroup now,
            @Nullable SalesGroup lastYear) {}
}
