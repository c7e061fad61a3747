package com.platform135.analysis.rates;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The rates of a group of shops, or of one spec in all of them.
 *
 * @param code the group's code, or the spec's
 * @param specName null for groups
 * @param parts by rate asked for; a rate that has no meaning for one spec is missing
 */
record RateRow(String code, @Nullable String specName, Map<Rate, RatePart> parts) {

    RateRow {
        parts = Map.copyOf(parts);
    }

    @Nullable
    RatePart part(Rate rate) {
        return parts.get(rate);
    }

    @Nullable
    BigDecimal rate(Rate rate) {
        RatePart part = parts.get(rate);
        return part == null ? null : part.rate();
    }
}
