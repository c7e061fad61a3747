package com.platform135.analysis.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.signal.SignalFinder;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SpecSelection;

/**
 * A branch's active shops on the day with what the rules compare. Spans end with the day, so that a rule says the same in the middle of a
 * month as at its end: the last four weeks against the twelve before, the last month, the last week against the three before.
 *
 * @param recent the last four weeks
 * @param before the twelve weeks before them
 */
record AlertGround(SignalFinder.Ground ground, List<Shop> shops, Period recent, Period before) {

    static final int WEEK = 7;
    static final int RECENT_WEEKS = 4;
    static final int BEFORE_WEEKS = 12;

    /**
     * A shop.
     *
     * @param now 条 of the last four weeks
     * @param before 条 of the twelve weeks before
     * @param lastOn last order within the sixteen weeks; null without one
     */
    record Shop(
            RetailerMember member,
            long now,
            long before,
            @Nullable LocalDate lastOn) {}

    static AlertGround of(SignalFinder.Ground ground) {
        Period recent = weeks(ground.day(), RECENT_WEEKS);
        Period before = weeks(recent.start().minusDays(1), BEFORE_WEEKS);
        SalesQuestion question = question(ground, recent);
        Map<Integer, RetailerSales> now = byShop(ground, question);
        Map<Integer, RetailerSales> earlier = byShop(ground, question.withOrdersOf(before));
        List<Shop> shops = new ArrayList<>();
        for (RetailerMember member : ground.snapshot().members(question)) {
            if (member.active()) {
                shops.add(shop(member, now.get(member.retailerId()), earlier.get(member.retailerId())));
            }
        }
        return new AlertGround(ground, shops, recent, before);
    }

    private static Shop shop(RetailerMember member, @Nullable RetailerSales now, @Nullable RetailerSales earlier) {
        LocalDate lastOn =
                now != null && now.lastOn() != null ? now.lastOn() : earlier == null ? null : earlier.lastOn();
        return new Shop(member, now == null ? 0 : now.ordered(), earlier == null ? 0 : earlier.ordered(), lastOn);
    }

    /** Whole weeks that end with the day. */
    static Period weeks(LocalDate last, int weeks) {
        return Period.of(last.minusDays((long) WEEK * weeks - 1), last);
    }

    /** The month that ends with the day: a whole one if the day is the last of its month. */
    Period month() {
        LocalDate day = ground.day();
        boolean whole = day.plusDays(1).getDayOfMonth() == 1;
        return Period.of(whole ? day.withDayOfMonth(1) : day.minusMonths(1).plusDays(1), day);
    }

    static SalesQuestion question(SignalFinder.Ground ground, Period period) {
        return new SalesQuestion(
                ground.branch(),
                period,
                ground.day(),
                SpecSelection.all(),
                RetailerFilter.none(),
                Dimension.NONE,
                Attribution.HISTORICAL,
                ground.day());
    }

    Map<Integer, RetailerSales> sales(Period period) {
        return byShop(ground, question(ground, period));
    }

    private static Map<Integer, RetailerSales> byShop(SignalFinder.Ground ground, SalesQuestion question) {
        Map<Integer, RetailerSales> sales = new HashMap<>();
        ground.snapshot().retailers(question).forEach(shop -> sales.put(shop.retailerId(), shop));
        return sales;
    }
}
