package com.platform135.analysis.market;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * A group of an area's shops beside the same group before.
 *
 * @param code of the dimension, or TOTAL
 */
record MarketRow(String code, Sums now, Sums before, int allActive, long allCartons) {

    @Nullable
    BigDecimal shopShare() {
        return Ratio.rate(now.active(), allActive);
    }

    @Nullable
    BigDecimal quantityShare() {
        return Ratio.rate(now.cartons(), allCartons);
    }

    @Nullable
    BigDecimal amount() {
        return now.amount();
    }

    @Nullable
    BigDecimal change() {
        return Ratio.change(now.cartons(), before.cartons());
    }
}
