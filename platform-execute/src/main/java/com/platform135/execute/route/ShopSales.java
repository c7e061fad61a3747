package com.platform135.execute.route;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a shop ordered, in 条.
 *
 * @param weeks eight order cycles, the latest last
 * @param now in the span that is looked at, {@code before} in the same span a month earlier
 * @param need in the span
 * @param lastOn the last day of the eight weeks with an order
 */
record ShopSales(
        long[] weeks,
        long now,
        long before,
        long need,
        @Nullable LocalDate lastOn) {

    /** Relative to before; null if there was nothing before. */
    @Nullable
    Double change() {
        return before == 0 ? null : (double) now / before - 1;
    }
}
