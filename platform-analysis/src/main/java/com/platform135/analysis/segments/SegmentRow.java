package com.platform135.analysis.segments;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.SpecSums;
import com.platform135.tools.report.Ratio;

/**
 * A price segment in a scope.
 *
 * @param active |N(P)|
 * @param ordering shops of N(P) that ordered any spec of the segment
 * @param now what was sold of it, and of all segments together, in P
 * @param previous in the period just before
 * @param lastYear a year earlier
 * @param compared both sides of what the page compares besides; null where it compares nothing
 */
record SegmentRow(
        String code,
        int active,
        int ordering,
        Part now,
        Part previous,
        Part lastYear,
        @Nullable Sides compared) {

    /** A segment and all of them together. */
    record Part(SpecSums own, SpecSums all) {

        @Nullable
        BigDecimal share() {
            return Ratio.rate(own.cartons(), all.cartons());
        }

        /** Now against then, in points. */
        @Nullable
        BigDecimal shiftFrom(Part then) {
            return Ratio.difference(own.cartons(), all.cartons(), then.own.cartons(), then.all.cartons());
        }
    }

    /** Two periods side by side. */
    record Sides(Part now, Part then) {}

    @Nullable
    BigDecimal rate() {
        return Ratio.rate(ordering, active);
    }

    @Nullable
    BigDecimal yearOnYear() {
        return Ratio.change(now.own().cartons(), lastYear.own().cartons());
    }

    @Nullable
    BigDecimal monthOnMonth() {
        return Ratio.change(now.own().cartons(), previous.own().cartons());
    }
}
