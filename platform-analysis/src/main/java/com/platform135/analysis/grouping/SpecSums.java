package com.platform135.analysis.grouping;

import com.platform135.db.sales.SalesFigures;

/**
 * What was sold of some specs.
 *
 * @param cartons in 条
 * @param fen in 分
 */
public record SpecSums(long cartons, long fen) implements Sold {

    public static final SpecSums NONE = new SpecSums(0, 0);

    static SpecSums of(SalesFigures figures) {
        return new SpecSums(figures.cartons(), figures.fen());
    }

    public SpecSums plus(SpecSums other) {
        return new SpecSums(cartons + other.cartons, fen + other.fen);
    }
}
