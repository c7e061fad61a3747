package com.platform135.analysis.distribution;

import java.util.Locale;
import java.util.function.Predicate;

import com.platform135.db.sales.RetailerSales;
import com.platform135.tools.error.OneOf;

/** What the page shows of a distribution rate. */
enum Tab {
    /** Rates, group by group. */
    SUMMARY(shop -> true),
    /** 已铺: the shops that ordered. */
    CARRIED(RetailerSales::carried),
    /** 未铺: those that didn't. */
    MISSING(shop -> !shop.carried()),
    /** 在营: both. */
    ACTIVE(shop -> true),
    /** The rates as bars. */
    CHART(shop -> true);

    private final Predicate<RetailerSales> shops;

    Tab(Predicate<RetailerSales> shops) {
        this.shops = shops;
    }

    /** As in the address. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean listsShops() {
        return this == CARRIED || this == MISSING || this == ACTIVE;
    }

    Predicate<RetailerSales> shops() {
        return shops;
    }

    static Tab parse(String key) {
        return OneOf.named("tab", key, values(), Tab::key);
    }
}
