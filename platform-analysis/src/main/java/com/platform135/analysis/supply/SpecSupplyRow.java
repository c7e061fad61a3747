package com.platform135.analysis.supply;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.SalesFigures;
import com.platform135.tools.report.Ratio;

/**
 * A spec's supply and demand, or that of all specs together.
 *
 * @param specCode empty in a total
 */
record SpecSupplyRow(String specCode, String specName, SalesFigures figures) {

    boolean isTotal() {
        return specCode.isEmpty();
    }

    long gap() {
        return figures.need() - figures.cartons();
    }

    @Nullable
    BigDecimal fillRate() {
        return Ratio.rate(figures.cartons(), figures.need());
    }

    @Nullable
    BigDecimal limitRate() {
        return Ratio.rate(figures.cartons(), figures.limit());
    }

    /** 断货率. */
    @Nullable
    BigDecimal stockoutRate() {
        return Ratio.rate(figures.stockoutLines(), figures.needLines());
    }

    /** Whether anybody wanted any, or might have had some. */
    boolean moved() {
        return figures.need() > 0 || figures.limit() > 0 || figures.cartons() > 0;
    }
}
