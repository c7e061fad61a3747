package com.platform135.analysis.supply;

import java.util.Locale;

import com.platform135.tools.error.OneOf;

/** What stands in the rows. */
enum SupplyTab {
    SHOPS,
    SPECS,
    GROUPS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SupplyTab parse(String key) {
        return OneOf.named("tab", key, values(), SupplyTab::key);
    }
}
