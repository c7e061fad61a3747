package com.platform135.analysis.summary;

import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;

/**
 * What the indicators of a group of shops in a period are made of.
 *
 * @param active |N(P)|
 * @param ordering shops of N(P) that ordered anything
 * @param cartons ordered, in 条
 * @param fen amount, in 分
 * @param need in 条
 * @param shopSpecs over the ordering shops, their distinct specs; 0 where figures for each spec weren't asked for
 */
record Standing(int active, int ordering, long cartons, long fen, long need, long shopSpecs) {

    static Standing of(SalesGroup group) {
        SalesFigures any = group.any();
        return new Standing(
                group.active(),
                any.ordering(),
                any.cartons(),
                any.fen(),
                any.need(),
                group.specs().stream()
                        .mapToLong(spec -> spec.figures().ordering())
                        .sum());
    }
}
