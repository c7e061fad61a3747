package com.platform135.analysis.peers;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * An indicator of a customer beside its peers.
 *
 * @param own null where there is nothing to divide by
 * @param peers null where they aren't enough
 */
record IndicatorRow(
        Indicator indicator,
        @Nullable BigDecimal own,
        @Nullable Spread peers) {

    private static final int RATE_PLACES = 4;

    /** Own / mean − 1; null where either isn't known. */
    @Nullable
    BigDecimal difference() {
        if (own == null || peers == null || peers.mean().signum() == 0) {
            return null;
        }
        return own.subtract(peers.mean()).divide(peers.mean(), RATE_PLACES, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal standing() {
        return own == null || peers == null ? null : peers.above(own);
    }
}
