package com.platform135.analysis.census;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * One cell of the census in long form.
 *
 * @param second code of the second dimension's group, or TOTAL
 */
record CensusCellRow(String dimension, String second, int shops, int all) {

    @Nullable
    BigDecimal share() {
        return Ratio.rate(shops, all);
    }
}
