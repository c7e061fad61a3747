package com.platform135.analysis.segments;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.SpecSums;
import com.platform135.tools.report.Ratio;

/**
 * The segments month by month, each month by the segments that held on its last day.
 *
 * @param codes every segment of any of the months, from the dearest down
 * @param sums of each month by segment
 */
record SegmentTrend(List<YearMonth> months, List<String> codes, Map<YearMonth, Map<String, SpecSums>> sums) {

    /** Null in a month without sales, and where the month knows no such segment. */
    @Nullable
    BigDecimal share(YearMonth month, String code) {
        Map<String, SpecSums> parts = sums.getOrDefault(month, Map.of());
        SpecSums own = parts.get(code);
        long all = parts.values().stream().mapToLong(SpecSums::cartons).sum();
        return own == null ? null : Ratio.rate(own.cartons(), all);
    }
}
