package com.platform135.analysis.brandstate;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.SalesFigures;
import com.platform135.tools.report.Ratio;

/**
 * A spec's figures of a period.
 *
 * @param active N(P)
 * @param listedBefore retailers of N(P) that ordered it in the three months before
 */
record BrandMeasures(int active, SalesFigures figures, int listedBefore) {

    /** 铺货率. */
    @Nullable
    BigDecimal rate() {
        return Ratio.rate(figures.ordering(), active);
    }

    /** 动销率. */
    @Nullable
    BigDecimal movementRate() {
        return Ratio.rate(figures.ordering(), listedBefore);
    }

    /** 重购率. */
    @Nullable
    BigDecimal repurchaseRate() {
        return Ratio.rate(figures.repeating(), figures.ordering());
    }

    /** 订单满足率. */
    @Nullable
    BigDecimal fillRate() {
        return Ratio.rate(figures.cartons(), figures.need());
    }

    /** Retailers that ordered it in P or in the months before, at least. */
    int shops() {
        return Math.max(figures.ordering(), listedBefore);
    }
}
