package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What people who come to a place, or leave it, do to all its shops: a new estate, a hot spring in season, a building site.
 *
 * @param from the first day it is felt, as an epoch day; it grows until {@code full}
 * @param until the last day it is felt whole; it is gone on {@code gone}
 * @param times what the shops sell then
 */
record Boom(long from, long full, long until, long gone, double times) {

    private static final long NEVER = Long.MAX_VALUE / 4;

    /** Of the shops of an area of a market department; null for most. Each is one that 片区 of 市场机会 finds, or found. */
    static @Nullable Boom of(String marketCode, String areaType, Calendar calendar) {
        YearMonth last = calendar.lastMonth();
        return switch (marketCode + areaType) {
            case NEW_ESTATE -> new Boom(day(last, 12), day(last, 8), NEVER, NEVER, 1.45);
            case HOT_SPRING -> new Boom(day(last, 4), day(last, 1), NEVER, NEVER, 1.6);
            case BUILDING_SITE -> new Boom(day(last, 24), day(last, 23), day(last, 8), day(last, -2), 1.7);
            default -> null;
        };
    }

    /** 麒麟: people move in, the shops stay as many. Adopted by the market manager two months ago. */
    static final String NEW_ESTATE = "32011501COUNTY";

    /** 汤山: new this quarter, nobody has decided yet. */
    static final String HOT_SPRING = "32011503TOWN";

    /** 秣陵: left aside by the branch as the site was being finished; it went away. */
    static final String BUILDING_SITE = "32011502COUNTY";

    private static long day(YearMonth last, int monthsBefore) {
        return last.minusMonths(monthsBefore).atDay(1).toEpochDay();
    }

    /** How many times its usual self a shop sells on a day. */
    double on(LocalDate date) {
        long day = date.toEpochDay();
        if (day <= from || day >= gone) {
            return 1;
        }
        double share = day < full
                ? (double) (day - from) / (full - from)
                : day <= until ? 1 : (double) (gone - day) / (gone - until);
        return 1 + (times - 1) * share;
    }
}
