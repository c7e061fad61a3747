package com.platform135.execute.route;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.VisitClass;

/**
 * How often shops are visited and what counts as an alert. Frequencies are a month's least.
 *
 * @param dPhone calls a month to D, beside the visits on site
 * @param newLicence visits in a licence's first month
 * @param silentCycles weeks without an order that make an alert
 * @param lowestIndex a growth index below it makes an alert
 */
record RouteRules(
        int a, int b, int c, int d, int dPhone, int newLicence, int shopsADay, int silentCycles, double lowestIndex) {

    static final int DAYS_A_MONTH = 30;
    static final RouteRules DEFAULT = new RouteRules(4, 2, 1, 1, 1, 4, 28, 2, 0.8);

    /** Visits on site a month; a shop without a class is treated as C. */
    int onSite(@Nullable VisitClass visitClass) {
        return switch (visitClass == null ? VisitClass.C : visitClass) {
            case A -> a;
            case B -> b;
            case C -> c;
            case D -> d;
        };
    }

    /** Days from visit to visit at that frequency; never for none. */
    static int interval(int visitsAMonth) {
        return visitsAMonth == 0 ? Integer.MAX_VALUE : (DAYS_A_MONTH + visitsAMonth - 1) / visitsAMonth;
    }
}
