package com.platform135.analysis.summary;

import java.math.BigDecimal;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Measure;

/** The figures a unit is run by, in the order they are read. */
enum Indicator {
    QUANTITY(Metric.QUANTITY, Standing::cartons),
    AMOUNT(Metric.AMOUNT, Standing::fen),
    CASE_VALUE(Metric.CASE_VALUE, Standing::fen, Standing::cartons),
    AVERAGE_PRICE(Metric.AVERAGE_PRICE, Standing::fen, Standing::cartons),
    ORDERING(Metric.ORDERING, Standing::ordering),
    ACTIVE(Metric.ACTIVE, Standing::active),
    ORDER_RATE(Metric.ORDER_RATE, Standing::ordering, Standing::active),
    QUANTITY_PER_SHOP(Metric.QUANTITY_PER_SHOP, Standing::cartons, Standing::ordering),
    SPECS_PER_SHOP(Metric.SPECS_PER_SHOP, Standing::shopSpecs, Standing::ordering),
    FILL_RATE(Metric.FILL_RATE, Standing::cartons, Standing::need);

    private final Metric metric;
    private final ToLongFunction<Standing> part;
    private final ToLongFunction<Standing> whole;

    Indicator(Metric metric, ToLongFunction<Standing> sum) {
        this(metric, sum, standing -> 1);
    }

    Indicator(Metric metric, ToLongFunction<Standing> part, ToLongFunction<Standing> whole) {
        this.metric = metric;
        this.part = part;
        this.whole = whole;
    }

    Metric metric() {
        return metric;
    }

    /** The figure with its kind; null where its denominator is 0, or nothing is on record. */
    @Nullable
    Measure value(@Nullable Standing standing) {
        if (standing == null) {
            return null;
        }
        Object value = figure(part.applyAsLong(standing), whole.applyAsLong(standing));
        return value == null ? null : new Measure(metric.type(), value);
    }

    private @Nullable Object figure(long over, long under) {
        return switch (this) {
            case QUANTITY, ORDERING, ACTIVE -> over;
            case AMOUNT -> BigDecimal.valueOf(over, 2);
            case CASE_VALUE -> Ratio.valuePerCase(over, under);
            case AVERAGE_PRICE -> Ratio.pricePerCarton(over, under);
            case ORDER_RATE, FILL_RATE -> Ratio.rate(over, under);
            case QUANTITY_PER_SHOP, SPECS_PER_SHOP -> Ratio.mean(over, under);
        };
    }

    /** Now against then: of shares the difference in points, of everything else the relative change. */
    @Nullable
    Measure change(Standing now, @Nullable Standing then) {
        if (then == null) {
            return null;
        }
        boolean share = metric.type() == ColumnType.RATE;
        long over = part.applyAsLong(now);
        long under = whole.applyAsLong(now);
        long overThen = part.applyAsLong(then);
        long underThen = whole.applyAsLong(then);
        BigDecimal change = share
                ? Ratio.difference(over, under, overThen, underThen)
                : Ratio.change(over, under, overThen, underThen);
        return change == null ? null : new Measure(share ? ColumnType.POINTS : ColumnType.CHANGE, change);
    }
}
