package com.platform135.analysis.brandsales;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.Sold;
import com.platform135.analysis.grouping.SpecSums;
import com.platform135.db.sales.SalesFigures;
import com.platform135.tools.report.Ratio;

/**
 * What was sold in one cell.
 *
 * @param cartons in 条
 * @param fen in 分
 * @param ordering shops of N(P) that ordered; null where rows are groups of specs, whose shops aren't counted
 */
record SaleSums(long cartons, long fen, @Nullable Integer ordering) implements Sold {

    static final SaleSums NONE = new SaleSums(0, 0, null);

    static SaleSums of(SalesFigures figures) {
        return new SaleSums(figures.cartons(), figures.fen(), figures.ordering());
    }

    static SaleSums of(SpecSums sums) {
        return new SaleSums(sums.cartons(), sums.fen(), null);
    }

    boolean isNothing() {
        return cartons == 0 && fen == 0;
    }

    @Nullable
    BigDecimal shareOf(SaleSums whole) {
        return Ratio.rate(cartons, whole.cartons);
    }

    @Nullable
    BigDecimal changeFrom(SaleSums then) {
        return Ratio.change(cartons, then.cartons);
    }
}
