package com.platform135.analysis.category;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.Sold;
import com.platform135.analysis.screen.ComparedCartons;
import com.platform135.tools.report.Ratio;

/**
 * The sales of one group of shops.
 *
 * @param dimension the group's code
 * @param active |N(P)|
 * @param ordering |B(S,P)|
 * @param orderDays over the shops, their distinct days with an order of S
 * @param cartons ordered, in 条
 * @param allCartons ordered by all groups together
 * @param fen amount, in 分
 * @param cartonsLastYear of the same dates a year earlier
 * @param cartonsBefore of the period of equal length just before
 * @param compared both sides of the comparison the page asks for; null where it asks for none
 * @param monthly cartons of each month of P in turn, for the same shops; empty unless asked for
 */
record CategoryRow(
        String dimension,
        int active,
        int ordering,
        long orderDays,
        long cartons,
        long allCartons,
        long fen,
        long cartonsLastYear,
        long cartonsBefore,
        @Nullable ComparedCartons compared,
        List<Long> monthly)
        implements Sold {

    @Nullable
    BigDecimal rate() {
        return Ratio.rate(ordering, active);
    }

    @Nullable
    BigDecimal share() {
        return Ratio.rate(cartons, allCartons);
    }

    @Nullable
    BigDecimal cartonsPerShop() {
        return Ratio.mean(cartons, ordering);
    }

    @Nullable
    BigDecimal yearOnYear() {
        return Ratio.change(cartons, cartonsLastYear);
    }

    @Nullable
    BigDecimal monthOnMonth() {
        return Ratio.change(cartons, cartonsBefore);
    }
}
