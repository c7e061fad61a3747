package com.platform135.evaluate.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.Ratio;

/**
 * What the visits of a group come to.
 *
 * @param active |N(P)| of the group
 * @param visited those of N(P) that anybody called at in P
 * @param met those of N(P) called at as often as their class asks
 * @param done visits made
 * @param telling of those, visits that tell of something
 * @param days on which a customer manager made visits, over all of them
 * @param dayShops shops called at, summed over these days
 * @param minutes of all visits that were ended
 * @param shortDays of these days, those under the hours asked for; null where the group isn't whole days
 * @param closed of the opinions and complaints raised in P
 */
record StatisticsRow(
        String code,
        int active,
        int visited,
        int met,
        int done,
        int onSite,
        int phone,
        int online,
        int telling,
        int days,
        long dayShops,
        long minutes,
        @Nullable Integer shortDays,
        int opinions,
        int closed) {

    private static final long MINUTES_AN_HOUR = 60;

    static StatisticsRow empty(String code) {
        return new StatisticsRow(code, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    boolean isTotal() {
        return code.equals(SalesGroup.TOTAL);
    }

    StatisticsRow withCode(String other) {
        return new StatisticsRow(
                other, active, visited, met, done, onSite, phone, online, telling, days, dayShops, minutes, shortDays,
                opinions, closed);
    }

    StatisticsRow withoutShortDays() {
        return new StatisticsRow(
                code, active, visited, met, done, onSite, phone, online, telling, days, dayShops, minutes, null,
                opinions, closed);
    }

    /** Visits planned: there is no plan of visits yet. */
    int planned() {
        return 0;
    }

    /** 拜访完成率; without a plan there is none. */
    @Nullable
    BigDecimal completion() {
        return Ratio.rate(0, planned());
    }

    /** 覆盖率. */
    @Nullable
    BigDecimal coverage() {
        return Ratio.rate(visited, active);
    }

    /** 频次达标率. */
    @Nullable
    BigDecimal frequencyMet() {
        return Ratio.rate(met, active);
    }

    int unvisited() {
        return active - visited;
    }

    /** 日均户数. */
    @Nullable
    BigDecimal perDay() {
        return Ratio.mean(dayShops, days);
    }

    /** 日均时长. */
    @Nullable
    BigDecimal hoursPerDay() {
        return Ratio.mean(minutes, days * MINUTES_AN_HOUR);
    }

    /** 有效反馈率. */
    @Nullable
    BigDecimal tellingRate() {
        return Ratio.rate(telling, done);
    }

    /** 意见办结率. */
    @Nullable
    BigDecimal closedRate() {
        return Ratio.rate(closed, opinions);
    }
}
