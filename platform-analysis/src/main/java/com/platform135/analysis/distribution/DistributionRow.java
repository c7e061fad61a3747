package com.platform135.analysis.distribution;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.Sold;
import com.platform135.tools.report.Ratio;

/**
 * How one spec, or the set as a whole, stands in one group of shops.
 *
 * @param dimension the group's code
 * @param specCode the spec's code, {@link #ANY} or {@link #ALL}
 * @param specName null for the set as a whole
 * @param active |N(P)|
 * @param ordering |B(S,P)|
 * @param target a fraction; null where none holds on the last day of P
 * @param activeBefore |N| of the period just before
 * @param orderingBefore |B| of the period just before
 * @param compared both sides of the comparison the page asks for; null where it asks for none
 * @param cartons ordered in P, in 条
 * @param fen amount in P, in 分
 */
record DistributionRow(
        String dimension,
        String specCode,
        @Nullable String specName,
        int active,
        int ordering,
        @Nullable BigDecimal target,
        int activeBefore,
        int orderingBefore,
        @Nullable Compared compared,
        long cartons,
        long fen)
        implements Sold {

    /** Active and ordering shops of this side and of the other. */
    record Compared(int active, int ordering, int activeThen, int orderingThen) {

        @Nullable
        BigDecimal rate() {
            return Ratio.rate(ordering, active);
        }

        @Nullable
        BigDecimal rateThen() {
            return Ratio.rate(orderingThen, activeThen);
        }

        @Nullable
        BigDecimal change() {
            return Ratio.difference(ordering, active, orderingThen, activeThen);
        }
    }

    /** Shops that ordered any spec of the set. */
    static final String ANY = "ANY";

    /** Shops that ordered every spec of the set. */
    static final String ALL = "ALL";

    @Nullable
    BigDecimal rate() {
        return Ratio.rate(ordering, active);
    }

    @Nullable
    BigDecimal gap() {
        return Ratio.above(target, ordering, active);
    }

    @Nullable
    Long needed() {
        return Ratio.needed(target, ordering, active);
    }

    @Nullable
    BigDecimal rateBefore() {
        return Ratio.rate(orderingBefore, activeBefore);
    }

    @Nullable
    BigDecimal rateChange() {
        return Ratio.difference(ordering, active, orderingBefore, activeBefore);
    }

    @Nullable
    BigDecimal cartonsPerShop() {
        return Ratio.mean(cartons, ordering);
    }
}
