package com.platform135.analysis.summary;

import java.time.LocalDate;

import com.platform135.db.calendar.Period;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;

/**
 * A period with those it stands beside: 上期, 同期, 本年累计 and what that was a year earlier.
 *
 * @param unfinished whether the period goes on after the last day there is anything of
 */
record SummaryPeriods(
        Period asked,
        Period previous,
        Period lastYear,
        Period yearToDate,
        Period yearToDateBefore,
        boolean unfinished) {

    /**
     * @param until the last day there is anything of
     * @param whole whether an unfinished period is held against all of the others, not against as much as has passed of it
     */
    static SummaryPeriods of(Period period, LocalDate until, boolean whole) {
        LocalDate end = whole ? period.lastDay() : until;
        ComparedPeriods year = ComparisonChoice.YEAR_TO_DATE.of(period, end).orElseThrow();
        return new SummaryPeriods(
                period,
                ComparisonChoice.PREVIOUS.of(period, end).orElseThrow().then(),
                ComparisonChoice.LAST_YEAR.of(period, end).orElseThrow().then(),
                year.now(),
                year.then(),
                ComparisonChoice.PREVIOUS.of(period, until).orElseThrow().unfinished());
    }

    /** The year as far as it is held against the one before. */
    Period yearSoFar() {
        return Period.of(yearToDate.start(), yearToDateBefore.lastDay().plusYears(1));
    }
}
