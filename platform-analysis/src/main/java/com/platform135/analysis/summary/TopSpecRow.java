package com.platform135.analysis.summary;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.db.brand.SpecRow;
import com.platform135.db.sales.SalesFigures;
import com.platform135.tools.report.Ratio;

/**
 * A spec among those that sell most.
 *
 * @param active shops of N(P)
 * @param allCartons of all specs together
 */
record TopSpecRow(
        SpecRow spec, int active, long allCartons, SalesFigures now, SalesFigures previous, SalesFigures lastYear) {

    @Nullable
    BigDecimal share() {
        return Ratio.rate(now.cartons(), allCartons);
    }

    @Nullable
    BigDecimal monthOnMonth() {
        return Ratio.change(now.cartons(), previous.cartons());
    }

    @Nullable
    BigDecimal yearOnYear() {
        return Ratio.change(now.cartons(), lastYear.cartons());
    }

    @Nullable
    BigDecimal rate() {
        return Ratio.rate(now.ordering(), active);
    }

    @Nullable
    BigDecimal fillRate() {
        return Ratio.rate(now.cartons(), now.need());
    }
}
