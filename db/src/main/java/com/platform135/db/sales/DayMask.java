package com.platform135.db.sales;

import java.time.LocalDate;
import java.time.YearMonth;

import com.platform135.db.calendar.Period;

/** Days of a month as bits; bit 0 is the first. */
final class DayMask {

    private DayMask() {}

    /** Days {@code from} to before {@code to}, counted from 0. */
    static int of(int from, int to) {
        return (to >= 32 ? -1 : (1 << to) - 1) & -(1 << from);
    }

    /** The days of a month that a period holds. */
    static int of(YearMonth month, Period period) {
        LocalDate first = month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        int from = period.start().isAfter(first) ? period.start().getDayOfMonth() - 1 : 0;
        int to = period.endExclusive().isBefore(next)
                ? period.endExclusive().getDayOfMonth() - 1
                : month.lengthOfMonth();
        return of(from, to);
    }
}
