package com.platform135.analysis.brandsales;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row: a group, or a group within another.
 *
 * @param then the second group's code; empty where rows aren't cut once more, and in the total
 * @param previous in the period just before
 * @param lastYear a year earlier
 * @param compared both sides of what the page compares besides; null where it compares nothing
 * @param cells in the order of the answer's columns
 */
record BrandSalesRow(
        String code,
        String then,
        SaleSums all,
        SaleSums previous,
        SaleSums lastYear,
        @Nullable Sides compared,
        List<SaleSums> cells) {

    /** Two periods side by side. */
    record Sides(SaleSums now, SaleSums then) {}

    boolean isNothing() {
        return all.isNothing() && cells.stream().allMatch(SaleSums::isNothing);
    }
}
