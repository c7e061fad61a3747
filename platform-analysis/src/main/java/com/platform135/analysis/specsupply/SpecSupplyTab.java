package com.platform135.analysis.specsupply;

import java.util.Locale;

import com.platform135.tools.error.OneOf;

/** Whose turn it is. */
enum SpecSupplyTab {
    /** The order lines of the spec. */
    ORDERED,
    /** Shops whose order day it is without any order. */
    SILENT,
    /** Shops whose order day it is with an order, but not of the spec. */
    WITHOUT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SpecSupplyTab parse(String key) {
        return OneOf.named("tab", key, values(), SpecSupplyTab::key);
    }
}
