package com.platform135.db.sales;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 归属口径: whose sale an order is when its retailer has changed hands since. */
public enum Attribution {
    /** The customer manager's of the order day. */
    HISTORICAL,
    /** Today's customer manager's (按当前归属). */
    CURRENT;

    /** As in the parameter {@code attribution}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Attribution> find(String key) {
        return Arrays.stream(values()).filter(a -> a.key().equals(key)).findFirst();
    }
}
