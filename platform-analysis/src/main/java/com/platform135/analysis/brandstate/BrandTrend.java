package com.platform135.analysis.brandstate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * A spec's months, oldest first, from the first month on record.
 *
 * @param months at most twelve
 */
record BrandTrend(List<Month> months) {

    /** How many months at either end are compared. */
    static final int END = 3;

    /**
     * A month of a spec.
     *
     * @param cartons of the spec
     * @param all of all specs
     * @param ordering retailers that ordered the spec
     */
    record Month(long cartons, long all, int ordering, int active) {}

    BrandTrend {
        months = List.copyOf(months);
    }

    /** Whether both ends can be compared without sharing a month. */
    boolean isComparable() {
        return months.size() >= 2 * END;
    }

    private List<Month> first() {
        return months.subList(0, Math.min(END, months.size()));
    }

    private List<Month> last() {
        return months.subList(Math.max(0, months.size() - END), months.size());
    }

    /** 销量占比 of the last three months; comparing shares takes the season out. */
    @Nullable
    BigDecimal shareNow() {
        return share(last());
    }

    @Nullable
    BigDecimal shareThen() {
        return share(first());
    }

    /** Share now / share then − 1, of the exact shares; null where it had none then. */
    @Nullable
    BigDecimal shareChange() {
        long now = cartons(last());
        long then = cartons(first());
        long allNow = all(last());
        long allThen = all(first());
        return then == 0 || allNow == 0
                ? null
                : BigDecimal.valueOf(now)
                        .multiply(BigDecimal.valueOf(allThen))
                        .divide(BigDecimal.valueOf(then).multiply(BigDecimal.valueOf(allNow)), 4, RoundingMode.HALF_UP)
                        .subtract(BigDecimal.ONE);
    }

    /** 铺货率 of the last three months − that of the first three, each month's shops counted. */
    @Nullable
    BigDecimal rateChange() {
        return Ratio.difference(ordering(last()), active(last()), ordering(first()), active(first()));
    }

    /** Months since its first order on record; 0 where it has none. */
    int age() {
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).cartons() > 0) {
                return months.size() - i;
            }
        }
        return 0;
    }

    private static @Nullable BigDecimal share(List<Month> some) {
        return Ratio.rate(cartons(some), all(some));
    }

    private static long cartons(List<Month> some) {
        return some.stream().mapToLong(Month::cartons).sum();
    }

    private static long all(List<Month> some) {
        return some.stream().mapToLong(Month::all).sum();
    }

    private static long ordering(List<Month> some) {
        return some.stream().mapToLong(Month::ordering).sum();
    }

    private static long active(List<Month> some) {
        return some.stream().mapToLong(Month::active).sum();
    }
}
