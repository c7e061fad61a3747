package com.platform135.tools.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.platform135.db.calendar.Period;

class RhythmTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void aWeekIsSentOnMondayAndIsTheOneBefore() {
        LocalDate due = Rhythm.WEEK.dueOn(SUNDAY);

        assertThat(due).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(Rhythm.WEEK.period(due)).isEqualTo(Period.parse("2026-11-09..2026-11-15"));
        assertThat(Rhythm.WEEK.next(SUNDAY)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void theMonthSoFarOfAFirstMondayIsTheMonthBefore() {
        LocalDate due = Rhythm.MONTH_SO_FAR.dueOn(LocalDate.of(2026, 6, 1));

        assertThat(Rhythm.MONTH_SO_FAR.period(due)).isEqualTo(Period.parse("2026-05-01..2026-05-31"));
    }

    @Test
    void aMonthIsSentOnTheFirstAndIsTheOneBefore() {
        LocalDate due = Rhythm.MONTH.dueOn(SUNDAY);

        assertThat(due).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(Rhythm.MONTH.period(due)).isEqualTo(Period.parse("2026-10"));
        assertThat(Rhythm.MONTH.next(SUNDAY)).isEqualTo(LocalDate.of(2026, 12, 1));
    }
}
