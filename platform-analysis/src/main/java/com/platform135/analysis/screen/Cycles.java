package com.platform135.analysis.screen;

import java.time.LocalDate;
import java.time.YearMonth;

import com.platform135.db.calendar.Period;

/** 订货周期: months where a period is whole months, else weeks from Monday to Sunday. */
public final class Cycles {

    private static final int THREE = 3;

    private Cycles() {}

    /** The three cycles before the period's first one: who ordered in them carries a spec. */
    public static Period threeBefore(Period period) {
        if (period.isWholeMonths()) {
            YearMonth first = YearMonth.from(period.start());
            return Period.months(first.minusMonths(THREE), first.minusMonths(1));
        }
        LocalDate monday = Period.weekOf(period.start()).start();
        return new Period(monday.minusWeeks(THREE), monday);
    }
}
