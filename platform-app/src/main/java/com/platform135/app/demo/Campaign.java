package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The story of 七匹狼(软通泰): carried by 22% of the shops, then brought to 58–66% of them over the last three complete months by most
 * managers, while one in six fails.
 */
final class Campaign {

    static final String SPEC = "七匹狼(软通泰)";
    /** A carrier asks for at least this many 条 a week, so that a month shows nearly all carriers. */
    static final double LEAST_WEEKLY = 1.0;

    private static final double[] PROGRESS = {0, 0.3, 0.65, 1};
    private static final int DAYS = 18;

    private final long seed;
    private final Calendar calendar;

    Campaign(long seed, Calendar calendar) {
        this.seed = seed;
        this.calendar = calendar;
    }

    static boolean fails(int route) {
        return route % 6 == 4;
    }

    double before(int route) {
        return 0.225 + 0.04 * (Chance.at(seed, 21, route) - 0.5);
    }

    double after(int route) {
        double draw = Chance.at(seed, 22, route);
        return fails(route) ? 0.30 + 0.08 * draw : 0.60 + 0.065 * draw;
    }

    /**
     * The epoch day from which a shop carries the spec, {@link Integer#MAX_VALUE} for never.
     *
     * @param rank where the shop stands in its route, in [0, 1): the campaign wins the shops in this order
     */
    int adoptedOn(int route, double rank) {
        double before = before(route);
        double after = after(route);
        if (rank < before) {
            return Integer.MIN_VALUE;
        }
        if (rank >= after) {
            return Integer.MAX_VALUE;
        }
        double progress = (rank - before) / (after - before);
        int month = progress < PROGRESS[1] ? 1 : progress < PROGRESS[2] ? 2 : 3;
        double share = (progress - PROGRESS[month - 1]) / (PROGRESS[month] - PROGRESS[month - 1]);
        return (int) firstMonth().plusMonths(month - 1).atDay(1).toEpochDay() + (int) (share * DAYS);
    }

    YearMonth firstMonth() {
        return calendar.lastMonth().minusMonths(2);
    }

    LocalDate startsOn() {
        return firstMonth().atDay(1);
    }
}
