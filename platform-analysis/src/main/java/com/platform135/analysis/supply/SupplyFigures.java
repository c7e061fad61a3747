package com.platform135.analysis.supply;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SpecFigures;
import com.platform135.tools.report.Ratio;

/**
 * Wanted, allowed and got, in 条.
 *
 * @param limit only of lines that have one
 * @param gapSpecs specs with Σ need &gt; Σ ordered
 * @param unmetSpecs of those, specs with Σ ordered = 0
 */
record SupplyFigures(long need, long limit, long ordered, int gapSpecs, int unmetSpecs) {

    static SupplyFigures of(RetailerSales shop) {
        return new SupplyFigures(shop.need(), shop.limit(), shop.ordered(), shop.gapSpecs(), shop.stockoutSpecs());
    }

    /** @param group with figures per spec */
    static SupplyFigures of(SalesGroup group) {
        SalesFigures any = group.any();
        return new SupplyFigures(
                any.need(),
                any.limit(),
                any.cartons(),
                (int) group.specs().stream()
                        .map(SpecFigures::figures)
                        .filter(spec -> spec.need() > spec.cartons())
                        .count(),
                (int) group.specs().stream()
                        .map(SpecFigures::figures)
                        .filter(spec -> spec.need() > 0 && spec.cartons() == 0)
                        .count());
    }

    /** 订单满足率. */
    @Nullable
    BigDecimal fillRate() {
        return Ratio.rate(ordered, need);
    }

    /** 订足率. */
    @Nullable
    BigDecimal limitRate() {
        return Ratio.rate(ordered, limit);
    }

    /** 缺口. */
    long gap() {
        return need - ordered;
    }
}
