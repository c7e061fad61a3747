package com.platform135.db.sales;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;

/**
 * A retailer of a question's scope, with what held of it on the day of the population. Where nothing is on record for that day, its facts
 * are null and 0.
 *
 * @param managerId who looks after it on that day, or today with current attribution
 * @param active in N(P)
 * @param status of that day; CLOSED from the day its licence ended, whatever is on record
 * @param scale 1–3
 * @param tier 1–30
 * @param orderWeekday 1 Monday – 7 Sunday; 0 for none
 * @param possibleDays 可订次数: days of P that were its order weekday while it was 在营, by the facts of each day
 */
public record RetailerMember(
        int retailerId,
        int managerId,
        boolean active,
        @Nullable RetailerStatus status,
        @Nullable RetailFormat format,
        @Nullable MarketType marketType,
        @Nullable AreaType areaType,
        int scale,
        int tier,
        @Nullable VisitClass visitClass,
        @Nullable Terminal terminal,
        int orderWeekday,
        LocalDate openedOn,
        int possibleDays) {}
