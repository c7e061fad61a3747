package com.platform135.evaluate.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

import com.platform135.db.calendar.Period;

/**
 * How often shops of each class are to be visited in a period: so often a month, a part of a month in proportion to its days, rounded half
 * up. Whole months are asked for whole, unfinished ones too.
 *
 * @param remote visits of class D by phone or online, besides those on site
 */
record VisitMinimum(int a, int b, int c, int d, int remote) {

    /** For a period, from the monthly figures. */
    static VisitMinimum of(VisitMinimum monthly, Period period) {
        BigDecimal months = months(period);
        return new VisitMinimum(
                times(monthly.a, months),
                times(monthly.b, months),
                times(monthly.c, months),
                times(monthly.d, months),
                times(monthly.remote, months));
    }

    private static BigDecimal months(Period period) {
        BigDecimal months = BigDecimal.ZERO;
        for (YearMonth month : period.months()) {
            Period whole = Period.month(month);
            long from = Math.max(whole.start().toEpochDay(), period.start().toEpochDay());
            long to = Math.min(
                    whole.endExclusive().toEpochDay(), period.endExclusive().toEpochDay());
            months = months.add(BigDecimal.valueOf(to - from)
                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), 6, RoundingMode.HALF_UP));
        }
        return months;
    }

    private static int times(int monthly, BigDecimal months) {
        return months.multiply(BigDecimal.valueOf(monthly))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
