package com.platform135.analysis.chances;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.decision.DecisionState;
import com.platform135.tools.report.Ratio;

/**
 * The shops of one 区域 of a market unit over twelve weeks.
 *
 * @param code of the unit and the area: {@code JN1.TOWN}
 * @param area null where it isn't on record
 * @param branchShops active shops of the whole branch
 * @param needed how many shops more would bring a shop's share to the branch's mean; 0 where the area is no chance
 * @param gain expected 条 a month of one shop more; null where the area is no chance
 * @param decision the newest one that reaches the day; null while nobody has decided
 */
record AreaRow(
        String code,
        String unit,
        @Nullable String area,
        int shops,
        long cartons,
        int branchShops,
        long branchCartons,
        int needed,
        @Nullable Long gain,
        @Nullable AreaDecisionRow decision) {

    AreaRow with(AreaDecisionRow newDecision) {
        return new AreaRow(code, unit, area, shops, cartons, branchShops, branchCartons, needed, gain, newDecision);
    }

    String unitCode() {
        return code.substring(0, code.lastIndexOf('.'));
    }

    /** Null where there is nothing to decide about. */
    @Nullable
    DecisionState state() {
        return decision != null ? decision.state() : isChance() ? DecisionState.OPEN : null;
    }

    @Nullable
    BigDecimal perShop() {
        return Ratio.mean(cartons, (long) ChanceFinder.MONTHS * shops);
    }

    /** A shop's mean over the branch's. */
    double times() {
        return shops == 0 || branchCartons == 0
                ? 0
                : ((double) cartons / shops) / ((double) branchCartons / branchShops);
    }

    @Nullable
    BigDecimal shopShare() {
        return Ratio.rate(shops, branchShops);
    }

    @Nullable
    BigDecimal cartonShare() {
        return Ratio.rate(cartons, branchCartons);
    }

    boolean isChance() {
        return gain != null;
    }
}
