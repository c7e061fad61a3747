package com.platform135.analysis.frequency;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/** The shops of N(P) that ordered so often. */
record BandRow(Band band, int shops, int allShops) {

    @Nullable
    BigDecimal share() {
        return Ratio.rate(shops, allShops);
    }
}
