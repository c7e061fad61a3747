package com.platform135.analysis.peers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a figure spreads over peers. Quartiles lie between neighbours in proportion to their ranks, as spreadsheets do it; all with two places.
 *
 * @param n peers that have the figure
 */
public record Spread(
        int n, BigDecimal mean, BigDecimal lower, BigDecimal median, BigDecimal upper, List<BigDecimal> sorted) {

    private static final int PLACES = 2;
    private static final int RATE_PLACES = 4;

    public Spread {
        sorted = List.copyOf(sorted);
    }

    /** Null where nobody has the figure. */
    public static @Nullable Spread of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Spread(
                sorted.size(),
                sum.divide(BigDecimal.valueOf(sorted.size()), PLACES, RoundingMode.HALF_UP),
                quantile(sorted, 1),
                quantile(sorted, 2),
                quantile(sorted, 3),
                sorted);
    }

    /** The share of peers whose figure is smaller, four places. */
    public BigDecimal above(BigDecimal own) {
        long smaller = sorted.stream().filter(value -> value.compareTo(own) < 0).count();
        return BigDecimal.valueOf(smaller).divide(BigDecimal.valueOf(n), RATE_PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, int quarter) {
        int steps = (sorted.size() - 1) * quarter;
        BigDecimal low = sorted.get(steps / 4);
        BigDecimal high = sorted.get(Math.min(sorted.size() - 1, steps / 4 + 1));
        BigDecimal part = BigDecimal.valueOf(steps % 4).divide(BigDecimal.valueOf(4), 2, RoundingMode.UNNECESSARY);
        return low.add(high.subtract(low).multiply(part)).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
