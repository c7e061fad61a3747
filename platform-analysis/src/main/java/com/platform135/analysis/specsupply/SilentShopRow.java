package com.platform135.analysis.specsupply;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.report.Ratio;

/**
 * A shop whose order day it is and that hasn't ordered.
 *
 * @param any its orders of all specs in the weeks before; null where there were none
 * @param spec its orders of the spec in the weeks before; null where there were none
 */
record SilentShopRow(
        ContactRow contact,
        @Nullable RetailerSales any,
        @Nullable RetailerSales spec) {

    @Nullable
    LocalDate lastOn() {
        return any == null ? null : any.lastOn();
    }

    /** What it usually orders of all specs, 条 an order. */
    @Nullable
    BigDecimal usual() {
        return any == null ? null : Ratio.mean(any.ordered(), any.orderDays());
    }

    @Nullable
    LocalDate lastOfSpec() {
        return spec == null ? null : spec.lastOn();
    }

    /** What it usually orders of the spec, 条 an order with the spec. */
    @Nullable
    BigDecimal usualOfSpec() {
        return spec == null ? null : Ratio.mean(spec.ordered(), spec.orderDays());
    }
}
