package com.platform135.analysis.pricestock;

import java.util.Arrays;
import java.util.Locale;

import com.platform135.tools.error.BadRequestException;

/** What stands in the rows. */
enum PriceStockTab {
    SPECS,
    POINTS,
    WEEKS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PriceStockTab parse(String key) {
        return Arrays.stream(values())
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .orElseThrow(() -> BadRequestException.forValue("tab", key));
    }
}
