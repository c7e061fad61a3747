package com.platform135.analysis.market;

import java.time.LocalDate;
import java.time.YearMonth;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.tools.report.Comparisons;

/**
 * A period as far as it has come (there are no orders after that, but its shops are counted on its last day, as everywhere), and the same days of the period before: of two months the first so
 * many days each.
 */
record MarketPeriods(Period now, Period before) {

    /** What the sales store has of a period: it has come as far as there are orders. */
    static MarketPeriods of(Period asked, SalesSnapshot snapshot, LocalDate today) {
        LocalDate until = Comparisons.until(snapshot, today);
        return of(asked, asked.contains(until) ? until : today);
    }

    static MarketPeriods of(Period asked, LocalDate today) {
        if (!asked.contains(today) || asked.lastDay().equals(today)) {
            return new MarketPeriods(asked, asked.previous());
        }
        Period now = Period.of(asked.start(), today);
        boolean month = asked.equals(Period.month(YearMonth.from(asked.start())));
        if (!month) {
            return new MarketPeriods(now, now.previous());
        }
        YearMonth last = YearMonth.from(asked.start()).minusMonths(1);
        int days = Math.min(today.getDayOfMonth(), last.lengthOfMonth());
        return new MarketPeriods(now, Period.of(last.atDay(1), last.atDay(days)));
    }
}
