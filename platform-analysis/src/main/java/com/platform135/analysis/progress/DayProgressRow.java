package com.platform135.analysis.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A day of the period.
 *
 * @param added retailers that ordered the spec for the first time in P; null for a day to come
 * @param ordering those that have ordered by then; null for a day to come
 * @param rate of N(P); null for a day to come
 * @param pace the rate expected by then
 * @param needed the rate from here to the target, for days to come; null before
 */
record DayProgressRow(
        LocalDate day,
        @Nullable Integer added,
        @Nullable Integer ordering,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal needed) {}
