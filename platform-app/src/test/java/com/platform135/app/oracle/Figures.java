package com.platform135.app.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The counts and sums of one row dimension in one period. */
final class Figures {

    long active;
    long orderingAny;
    long orderingAll;
    long orderDays;
    long quantity;
    BigDecimal amount = BigDecimal.ZERO;
    boolean hasLines;
    final Map<String, OfSpec> specs = new HashMap<>();

    /** One spec's share of them. */
    static final class OfSpec {
        long ordering;
        long quantity;
        BigDecimal amount = BigDecimal.ZERO;
    }

    OfSpec spec(String code) {
        return specs.computeIfAbsent(code, c -> new OfSpec());
    }
}
