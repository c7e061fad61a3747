package com.platform135.analysis.rates;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.report.ShopDirectory;

/**
 * A shop behind a rate.
 *
 * @param hit whether it is in the numerator: what that means the page says for each rate
 * @param shop null until the row is to be shown
 */
record RateShopRow(
        RetailerSales sales,
        boolean hit,
        ShopDirectory.@Nullable Shop shop,
        ShopDirectory.@Nullable Manager manager,
        ShopDirectory.@Nullable Facts facts) {

    String licenceNo() {
        return shop == null ? "" : shop.licenceNo();
    }

    long gap() {
        return sales.need() - sales.ordered();
    }
}
