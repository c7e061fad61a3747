package com.platform135.analysis.grouping;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.SalesFigures;
import com.platform135.tools.report.Ratio;

/**
 * What was sold of some specs.
 *
 * @param cartons in 条
 * @param fen in 分
 */
public record SpecSums(long cartons, long fen) {

    public static final SpecSums NONE = new SpecSums(0, 0);

    static SpecSums of(SalesFigures figures) {
        return new SpecSums(figures.cartons(), figures.fen());
    }

    public SpecSums plus(SpecSums other) {
        return new SpecSums(cartons + other.cartons, fen + other.fen);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(fen, 2);
    }

    public @Nullable BigDecimal caseValue() {
        return Ratio.valuePerCase(fen, cartons);
    }

    public @Nullable BigDecimal averagePrice() {
        return Ratio.pricePerCarton(fen, cartons);
    }
}
