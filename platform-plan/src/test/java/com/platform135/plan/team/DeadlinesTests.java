package com.platform135.plan.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.calendar.WorkingCalendar;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.security.CurrentUser;
import com.platform135test.TestDatabase;

class DeadlinesTests {

    private static final Clock CLOCK = Clock.systemUTC();

    private static Deadlines deadlines;

    @BeforeAll
    static void open() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
        Parameters parameters = new Parameters(
                jdbc,
                new AuditTrail(jdbc, new CurrentUser(), new JsonMapper(), CLOCK),
                CLOCK,
                new StaticListableBeanFactory().getBeanProvider(ParameterDefinition.class));
        deadlines = new Deadlines(parameters, new WorkingCalendar(jdbc), CLOCK);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 2026-11-04", "2026-08, 2026-08-05", "2026-10, 2026-10-10", "2026-01, 2026-01-06"})
    void aMonthIsDueByItsThirdWorkingDay(YearMonth month, LocalDate day) {
        assertThat(deadlines.ofMonth(month)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-20", "2026-10-05, 2026-09-30", "2026-09-21, 2026-09-20"})
    void aWeekIsDueOnTheLastWorkingDayBeforeIt(LocalDate monday, LocalDate due) {
        assertThat(deadlines.ofWeek(monday)).isEqualTo(due);
    }

    @Test
    void whatIsPublishedOnTheLastDayIsInTime() {
        LocalDate due = LocalDate.of(2026, 11, 4);

        assertThat(deadlines.isLate(due, OffsetDateTime.parse("2026-11-04T23:59:00Z")))
                .isFalse();
        assertThat(deadlines.isLate(due, OffsetDateTime.parse("2026-11-05T00:00:00Z")))
                .isTrue();
    }
}
