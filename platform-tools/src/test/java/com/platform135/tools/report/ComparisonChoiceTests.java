package com.platform135.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.platform135.db.calendar.Period;

class ComparisonChoiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "previous, 2026-10, 2026-10, 2026-09",
        "last-year, 2026-10, 2026-10, 2025-10",
        "year-to-date, 2026-10, 2026-01..2026-10, 2025-01..2025-10",
        "cycles, 2026-10, 2026-09-28..2026-10-25, 2026-08-31..2026-09-27",
        "same-cycles, 2026-10, 2026-10, 2025-10-02..2025-11-01",
        "spring, 2026-02, 2026-02, 2025-01-13..2025-02-09"
    })
    void afterItsEndAPeriodIsComparedWhole(String choice, String period, String now, String then) {
        ComparedPeriods periods = compare(choice, period);

        assertThat(periods.now()).isEqualTo(Period.parse(now));
        assertThat(periods.then()).isEqualTo(Period.parse(then));
        assertThat(periods.unfinished()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "previous, 2026-11, 2026-11, 2026-10-01..2026-10-22",
        "previous-whole, 2026-11, 2026-11, 2026-10",
        "previous, 2026-Q4, 2026-Q4, 2026-07-01..2026-08-22",
        "last-year, 2026-11, 2026-11, 2025-11-01..2025-11-22",
        "last-year-whole, 2026-11, 2026-11, 2025-11",
        "year-to-date, 2026-11, 2026-01..2026-11, 2025-01-01..2025-11-22",
        "same-cycles, 2026-11, 2026-11, 2025-11-02..2025-11-23"
    })
    void beforeItsEndOnlyAsMuchOfTheOtherAsHasPassed(String choice, String period, String now, String then) {
        ComparedPeriods periods = compare(choice, period);

        assertThat(periods.now()).isEqualTo(Period.parse(now));
        assertThat(periods.then()).isEqualTo(Period.parse(then));
        assertThat(periods.unfinished()).isTrue();
    }

    @Test
    void cyclesAreTheWholeWeeksThatHavePassed() {
        ComparedPeriods periods = compare("cycles", "2026-11");

        assertThat(periods.now()).isEqualTo(Period.parse("2026-11-02..2026-11-22"));
        assertThat(periods.then()).isEqualTo(Period.parse("2026-10-12..2026-11-01"));
        assertThat(periods.weeks()).isEqualTo(3);
        assertThat(compare("cycles", "2026-11-18").now()).isEqualTo(Period.parse("2026-W46"));
    }

    @Test
    void aShortMonthBeforeALongOneIsTakenWhole() {
        ComparedPeriods periods = ComparisonChoice.PREVIOUS
                .of(Period.parse("2026-03"), LocalDate.of(2026, 3, 30))
                .orElseThrow();

        assertThat(periods.then()).isEqualTo(Period.parse("2026-02"));
    }

    @Test
    void withoutTheFestivalOnRecordThereIsNothingToAlign() {
        assertThat(ComparisonChoice.SPRING.of(Period.parse("2024-01"), TODAY)).isEmpty();
    }

    private static ComparedPeriods compare(String choice, String period) {
        return ComparisonChoice.find(choice)
                .orElseThrow()
                .of(Period.parse(period), TODAY)
                .orElseThrow();
    }
}
