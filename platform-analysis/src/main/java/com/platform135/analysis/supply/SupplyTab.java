package com.platform135.analysis.supply;

import java.util.Arrays;
import java.util.Locale;

import com.platform135.tools.error.BadRequestException;

/** What stands in the rows. */
enum SupplyTab {
    SHOPS,
    SPECS,
    GROUPS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SupplyTab parse(String key) {
        return Arrays.stream(values())
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .orElseThrow(() -> BadRequestException.forValue("tab", key));
    }
}
