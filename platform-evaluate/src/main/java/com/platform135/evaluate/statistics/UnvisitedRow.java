package com.platform135.evaluate.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A shop called at too seldom.
 *
 * @param visits in the period
 * @param minimum asked for in it
 * @param lastOn the last visit up to its end; null if there never was one
 * @param all how many such shops there are
 */
record UnvisitedRow(
        String licenceNo,
        String name,
        @Nullable String visitClass,
        String managerName,
        int visits,
        int minimum,
        @Nullable LocalDate lastOn,
        long all) {}
