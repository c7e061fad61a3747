package com.platform135.db.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, 2026-11-30",
        "2026-W47, 2026-11-16, 2026-11-22",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2026, 2026-01-01, 2026-12-31",
        "2026-11-22, 2026-11-22, 2026-11-22",
        "2026-01..2026-06, 2026-01-01, 2026-06-30",
        "2026-11-01..2026-11-22, 2026-11-01, 2026-11-22"
    })
    void everyFormNamesItsFirstAndLastDay(String text, LocalDate first, LocalDate last) {
        Period period = Period.parse(text);

        assertThat(period.start()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-13", "2026-02-30", "2026-W54", "2026-Q5", "", "november", "2026-11..2026-10", "2026-1"})
    void aDateThatDoesNotExistIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void theMonthsBeforeComeBeforeWholeMonths() {
        Period quarter = Period.months(YearMonth.of(2026, 1), YearMonth.of(2026, 3));

        assertThat(quarter.previous()).isEqualTo(Period.months(YearMonth.of(2025, 10), YearMonth.of(2025, 12)));
    }

    @Test
    void theDaysBeforeComeBeforeDays() {
        Period tenDays = Period.parse("2026-03-05..2026-03-14");

        assertThat(tenDays.previous()).isEqualTo(Period.parse("2026-02-23..2026-03-04"));
    }

    @Test
    void lastYearHasTheSameDates() {
        assertThat(Period.parse("2026-11-01..2026-11-22").lastYear()).hasToString("2025-11-01..2025-11-22");
        assertThat(Period.parse("2024-02").lastYear()).hasToString("2023-02");
        assertThat(Period.parse("2024-02-29").lastYear()).hasToString("2023-02-28");
    }

    @Test
    void aPeriodIsUnfinishedUntilItsLastDayIsOver() {
        Period month = Period.parse("2026-11");

        assertThat(month.isUnfinishedOn(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(month.isUnfinishedOn(LocalDate.of(2026, 12, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-01..2026-06", "2026-11-22", "2026-11-02..2026-11-22"})
    void theTextReadsBack(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }
}
