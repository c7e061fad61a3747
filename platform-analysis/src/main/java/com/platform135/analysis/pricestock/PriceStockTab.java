package com.platform135.analysis.pricestock;

import java.util.Locale;

import com.platform135.tools.error.OneOf;

/** What stands in the rows. */
enum PriceStockTab {
    SPECS,
    POINTS,
    WEEKS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PriceStockTab parse(String key) {
        return OneOf.named("tab", key, values(), PriceStockTab::key);
    }
}
