package com.platform135.analysis.pricestock;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What all sample points recorded of one spec in a week.
 *
 * @param week its Monday
 */
record SampleWeekRow(
        LocalDate week,
        int specId,
        int points,
        int outPoints,
        @Nullable Long sold,
        @Nullable Long stock,
        @Nullable Long cartonFen,
        int cartonCount) {}
