package com.platform135.plan.month;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a line's target is measured in. */
enum Indicator {
    DISTRIBUTION("PERCENT"),
    SALES("CARTONS"),
    CASE_VALUE("YUAN"),
    ORDER_RATE("PERCENT"),
    VISIT_COVERAGE("PERCENT"),
    VISITS("TIMES"),
    PRICE_TAGS("SHOPS"),
    TRAINING("SESSIONS"),
    OTHER("NONE");

    private final String unit;

    Indicator(String unit) {
        this.unit = unit;
    }

    static Optional<Indicator> find(@Nullable String name) {
        return Arrays.stream(values()).filter(i -> i.name().equals(name)).findFirst();
    }

    String key() {
        return "plan.month.indicator." + name();
    }

    /** Message key of the unit of its targets. */
    String unitKey() {
        return "plan.month.unit." + unit;
    }

    boolean isShare() {
        return unit.equals("PERCENT");
    }

    /** Whether it says nothing without what it measures: a brand set, a name. */
    boolean needsSubject() {
        return this == DISTRIBUTION || this == OTHER;
    }
}
