package com.platform135.db.sales;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;

/**
 * Which retailers of the scope a question is about, by the facts of one day and by customer set. An empty set of values asks nothing of
 * that fact; a retailer without the fact matches no values.
 *
 * @param tierFrom 1–30, both ends included; 1 and 30 ask nothing
 * @param orderWeekdays 1 Monday – 7 Sunday
 * @param retailerIds a customer set, always held as {@link RetailerIds}; null where none is asked for, empty for a set of nobody
 */
public record RetailerFilter(
        Set<RetailFormat> formats,
        Set<MarketType> marketTypes,
        Set<AreaType> areaTypes,
        Set<Integer> scales,
        int tierFrom,
        int tierTo,
        Set<VisitClass> visitClasses,
        Set<Terminal> terminals,
        Set<Integer> orderWeekdays,
        @Nullable Set<Integer> retailerIds) {

    public static final int LOWEST_TIER = 1;
    public static final int HIGHEST_TIER = 30;

    private static final RetailerFilter NONE = new RetailerFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), LOWEST_TIER, HIGHEST_TIER, Set.of(), Set.of(), Set.of(), null);

    public RetailerFilter {
        formats = Set.copyOf(formats);
        marketTypes = Set.copyOf(marketTypes);
        areaTypes = Set.copyOf(areaTypes);
        scales = Set.copyOf(scales);
        visitClasses = Set.copyOf(visitClasses);
        terminals = Set.copyOf(terminals);
        orderWeekdays = Set.copyOf(orderWeekdays);
        retailerIds = retailerIds == null ? null : RetailerIds.copyOf(retailerIds);
    }

    /** Every retailer. */
    public static RetailerFilter none() {
        return NONE;
    }

    public RetailerFilter withFormats(Set<RetailFormat> wanted) {
        return new RetailerFilter(
                wanted,
                marketTypes,
                areaTypes,
                scales,
                tierFrom,
                tierTo,
                visitClasses,
                terminals,
                orderWeekdays,
                retailerIds);
    }

    public RetailerFilter withRetailerIds(Set<Integer> wanted) {
        return new RetailerFilter(
                formats,
                marketTypes,
                areaTypes,
                scales,
                tierFrom,
                tierTo,
                visitClasses,
                terminals,
                orderWeekdays,
                wanted);
    }
}
