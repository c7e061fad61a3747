package com.platform135.tools.report;

import java.time.LocalDate;
import java.util.Optional;

import com.platform135.db.calendar.Period;

/**
 * Two periods side by side.
 *
 * @param asked the period of the page
 * @param now this side: the period asked for, or what is taken in its stead (本年累计, 近 N 个订货周期)
 * @param then the other side
 * @param until the last day there was anything of when they were chosen
 */
public record ComparedPeriods(ComparisonChoice choice, Period asked, Period now, Period then, LocalDate until) {

    private static final int WEEKDAYS = 7;

    /** The same choice for another period, such as one month of many. */
    public Optional<ComparedPeriods> of(Period other) {
        return choice.of(other, until);
    }

    /** Whether this side is the period of the page itself. */
    public boolean asAsked() {
        return now.equals(asked);
    }

    /** Whether this side goes on after the last day there is anything of. */
    public boolean unfinished() {
        return now.contains(until) && !until.equals(now.lastDay());
    }

    /** How many weeks there are on each side. */
    public long weeks() {
        return then.days() / WEEKDAYS;
    }
}
