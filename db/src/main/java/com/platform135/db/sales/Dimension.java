package com.platform135.db.sales;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of an answer are made of. Group codes are those of the import. */
public enum Dimension {
    NONE("none"),
    /** The units one level below the scope's root; a MARKET unit itself; the roots where there are several. */
    ORG("org"),
    MANAGER("manager"),
    FORMAT("format"),
    MARKET_TYPE("marketType"),
    AREA_TYPE("areaType"),
    SCALE("scale"),
    TIER("tier"),
    VISIT_CLASS("visitClass"),
    TERMINAL("terminal"),
    /** Each month, cut to the period, is a period of its own. */
    MONTH("month"),
    /** Market type, format and scale together: CZ1, XB3; 42 of them. */
    CUSTOMER_TYPE("customerType");

    private final String key;

    Dimension(String key) {
        this.key = key;
    }

    /** As in the parameter {@code by}. */
    public String key() {
        return key;
    }

    public static Optional<Dimension> find(String key) {
        return Arrays.stream(values()).filter(d -> d.key.equals(key)).findFirst();
    }
}
