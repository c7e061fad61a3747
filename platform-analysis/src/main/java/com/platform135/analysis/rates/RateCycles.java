package com.platform135.analysis.rates;

import com.platform135.db.calendar.Period;

/** The cycles of a period: months where it is whole months, else weeks. */
final class RateCycles {

    private static final int BEFORE = 3;

    private RateCycles() {}

    /** The three cycles before the period's first. */
    static Period before(Period period) {
        if (period.isWholeMonths()) {
            return new Period(period.start().minusMonths(BEFORE), period.start());
        }
        Period first = Period.weekOf(period.start());
        return new Period(first.start().minusWeeks(BEFORE), first.start());
    }

    /** Whether the period is one week, Monday to Sunday, so that 重购率 looks at the week before. */
    static boolean isOneWeek(Period period) {
        return period.equals(Period.weekOf(period.start()));
    }

    static Period weekBefore(Period week) {
        return new Period(week.start().minusWeeks(1), week.start());
    }
}
