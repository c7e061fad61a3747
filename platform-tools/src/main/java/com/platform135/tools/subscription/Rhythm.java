package com.platform135.tools.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import com.platform135.db.calendar.Period;

/** How often a page is sent, and over which period. */
enum Rhythm {
    /** On Mondays, the week before. */
    WEEK {
        @Override
        LocalDate dueOn(LocalDate today) {
            return monday(today);
        }

        @Override
        Period period(LocalDate dueOn) {
            return Period.weekOf(dueOn.minusDays(1));
        }
    },
    /** On Mondays, the month up to Sunday. */
    MONTH_SO_FAR {
        @Override
        LocalDate dueOn(LocalDate today) {
            return monday(today);
        }

        @Override
        Period period(LocalDate dueOn) {
            LocalDate sunday = dueOn.minusDays(1);
            return Period.of(sunday.withDayOfMonth(1), sunday);
        }
    },
    /** On the first of a month, the month before. */
    MONTH {
        @Override
        LocalDate dueOn(LocalDate today) {
            return today.withDayOfMonth(1);
        }

        @Override
        Period period(LocalDate dueOn) {
            return Period.month(YearMonth.from(dueOn).minusMonths(1));
        }
    };

    /** The last day, today included, on which it was to be sent. */
    abstract LocalDate dueOn(LocalDate today);

    /** What a sending of that day is about. */
    abstract Period period(LocalDate dueOn);

    /** The first day after today on which it will be sent. */
    LocalDate next(LocalDate today) {
        LocalDate day = today.plusDays(1);
        while (!dueOn(day).equals(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
