package com.platform135.analysis.structure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.SpecSums;
import com.platform135.tools.report.Ratio;

/**
 * One kind of customer with one 价类.
 *
 * @param customerType its code, {@code TOTAL} for all of them
 * @param priceClass 1 to 5, {@code TOTAL} for all of them
 * @param rowCartons of the kind of customer, all 价类 together
 */
record StructureCell(String customerType, String priceClass, SpecSums sums, long rowCartons) {

    @Nullable
    BigDecimal share() {
        return Ratio.rate(sums.cartons(), rowCartons);
    }
}
