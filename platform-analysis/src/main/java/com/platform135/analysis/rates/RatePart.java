package com.platform135.analysis.rates;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/** A rate as its numerator and denominator: shops, lines or 条. */
record RatePart(long numerator, long denominator) {

    @Nullable
    BigDecimal rate() {
        return Ratio.rate(numerator, denominator);
    }
}
