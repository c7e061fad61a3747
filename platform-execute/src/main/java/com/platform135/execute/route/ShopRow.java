package com.platform135.execute.route;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.retailer.VisitClass;

/**
 * A shop of the customer manager's as of today.
 *
 * @param initials pinyin initials of the name
 * @param orderWeekday 1 Monday to 7
 * @param lastOn the last visit of any method, by whomever
 * @param onSite visits on site this month
 * @param remote visits by phone or network this month
 */
record ShopRow(
        int id,
        String licenceNo,
        String name,
        String initials,
        @Nullable String address,
        @Nullable String phone,
        @Nullable VisitClass visitClass,
        RetailFormat format,
        @Nullable Integer orderWeekday,
        RetailerStatus status,
        @Nullable Double lat,
        @Nullable Double lng,
        LocalDate openedOn,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate lastOnSiteOn,
        int onSite,
        int remote) {

    boolean isActive() {
        return status == RetailerStatus.ACTIVE;
    }

    boolean ordersOn(LocalDate day) {
        return orderWeekday != null && orderWeekday == day.getDayOfWeek().getValue();
    }
}
