package com.platform135.analysis.frequency;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * The bands of a group of shops.
 *
 * @param code the group's code
 * @param total its shops together
 * @param bands one each, fewest orders first
 */
record GroupRow(String code, FrequencyRow total, List<BandRow> bands) {

    BandRow band(Band band) {
        return bands.get(band.ordinal());
    }

    /** Order days a shop that ordered had. */
    @Nullable
    BigDecimal ordersPerShop() {
        return Ratio.mean(total.orderDays(), total.shops() - band(Band.NEVER).shops());
    }
}
