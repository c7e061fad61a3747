package com.platform135.analysis.rates;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.report.Metric;

/** A rate of the page, in the order of the data contract; its code is the contract's. */
enum Rate {
    DISTRIBUTION(Metric.DISTRIBUTION_RATE, "60.0"),
    MOVEMENT(Metric.MOVEMENT_RATE, "80.0"),
    REPURCHASE(Metric.REPURCHASE_RATE, "60.0"),
    /** The only one that is better the lower it is. */
    STOCKOUT(Metric.STOCKOUT_RATE, "10.0"),
    DEMAND(Metric.DEMAND_RATE, "80.0"),
    ORDER_RATE(Metric.ORDER_RATE, "90.0"),
    LIMIT_FILL(Metric.LIMIT_FILL_RATE, "85.0"),
    LIMIT_FILL_SHOPS(Metric.LIMIT_FILL_SHOPS, "50.0"),
    NEED_FILL(Metric.FILL_RATE, "85.0");

    /** The sets of four in use, the default first; the address and the parameter number them from 1. */
    static final List<List<Rate>> PRESETS = List.of(
            List.of(DISTRIBUTION, MOVEMENT, REPURCHASE, STOCKOUT),
            List.of(DISTRIBUTION, NEED_FILL, STOCKOUT, REPURCHASE),
            List.of(DISTRIBUTION, LIMIT_FILL, LIMIT_FILL_SHOPS, REPURCHASE),
            List.of(LIMIT_FILL_SHOPS, LIMIT_FILL, NEED_FILL, ORDER_RATE));

    private final Metric metric;
    private final ParameterDefinition threshold;

    /** @param initial its threshold in per cent */
    Rate(Metric metric, String initial) {
        this.metric = metric;
        this.threshold = ParameterDefinition.decimal("analysis.parameter.rate-" + code(), initial, "0.0", "200.0");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Metric metric() {
        return metric;
    }

    /** In per cent: below it, or above it for 断货率, something is to be done. */
    ParameterDefinition threshold() {
        return threshold;
    }

    boolean isBetterLow() {
        return this == STOCKOUT;
    }

    /** Whether it sums order lines, those of retailers no longer active or no longer in the scope included; the others count shops. */
    boolean sumsLines() {
        return this == STOCKOUT || this == LIMIT_FILL || this == NEED_FILL;
    }

    boolean misses(BigDecimal rate, BigDecimal limit) {
        int side = rate.compareTo(limit);
        return isBetterLow() ? side > 0 : side < 0;
    }

    static Optional<Rate> find(String code) {
        return Arrays.stream(values()).filter(rate -> rate.code().equals(code)).findFirst();
    }
}
