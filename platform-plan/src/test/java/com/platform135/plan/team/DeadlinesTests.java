package com.platform135.plan.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

    @ParameterizedTest
    @CsvSource({"2026-11, 3, 2026-11-04", "2026-08, 3, 2026-08-05", "2026-12, 3, 2026-12-03", "2026-10, 1, 2026-10-01"})
    void saturdaysAndSundaysAreNoWorkingDays(YearMonth month, int number, LocalDate day) {
        assertThat(Deadlines.workingDay(month, number)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-20", "2026-11-30, 2026-11-27"})
    void aWeekIsDueOnTheFridayBefore(LocalDate monday, LocalDate friday) {
        assertThat(Deadlines.ofWeek(monday)).isEqualTo(friday);
    }
}
