package com.platform135.db.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135test.TestDatabase;

/** The calendar as it is delivered, read from a real database. */
class WorkingDaysTests {

    private static JdbcClient jdbc;
    private static WorkingDays days;

    @BeforeAll
    static void read() {
        jdbc = JdbcClient.create(TestDatabase.fresh());
        days = new WorkingCalendar(jdbc).days();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true",
        "2026-11-21, false",
        "2026-10-01, false",
        "2026-10-10, true",
        "2026-09-20, true",
        "2026-02-23, false",
        "2025-01-26, true",
        "2024-02-09, true",
        "2027-02-05, false"
    })
    void holidaysRestAndExchangeDaysWork(LocalDate day, boolean working) {
        assertThat(days.isWorking(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 3, 2026-11-04", "2026-10, 3, 2026-10-10", "2026-01, 1, 2026-01-04", "2026-05, 3, 2026-05-08"})
    void aMonthsWorkingDaysAreCountedWithoutItsHolidays(YearMonth month, int number, LocalDate day) {
        assertThat(days.nth(month, number)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, 2026-11-20", "2026-10-11, 2026-10-10", "2026-10-07, 2026-09-30", "2026-11-20, 2026-11-20"})
    void theLastWorkingDayUpToADayIsFoundOverAnyHoliday(LocalDate day, LocalDate last) {
        assertThat(days.onOrBefore(day)).isEqualTo(last);
    }

    @Test
    void fiveWorkingDaysOverTheNationalHolidayTakeTwoWeeks() {
        assertThat(days.after(LocalDate.parse("2026-09-30"), 5)).isEqualTo("2026-10-13");
        assertThat(days.count(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-14")))
                .isEqualTo(5);
    }

    @Test
    void whatAnAdministratorChangesHoldsAtOnce() {
        jdbc.sql("insert into core.calendar_day (day, working, name) values (date '2026-12-07', false, '防汛')")
                .update();

        assertThat(new WorkingCalendar(jdbc).days().isWorking(LocalDate.parse("2026-12-07")))
                .isFalse();
    }

    @Test
    void withoutExceptionsMondayToFridayAreWorked() {
        WorkingDays plain = WorkingDays.mondayToFriday();

        assertThat(plain.nth(YearMonth.of(2026, 10), 1)).isEqualTo("2026-10-01");
        assertThat(plain.after(LocalDate.parse("2026-11-20"), 1)).isEqualTo("2026-11-23");
    }
}
