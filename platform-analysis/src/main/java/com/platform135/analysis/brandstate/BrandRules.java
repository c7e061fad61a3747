package com.platform135.analysis.brandstate;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The rules by which a spec's state and stage are told; all thresholds are parameters.
 *
 * @param briskMovement 畅销 from this 动销率 on, if briskRepurchase is met too
 * @param slowMovement 滞销 below this 动销率
 * @param slowRepurchase 滞销 below this 重购率
 * @param leastShops fewer shops than this say nothing
 * @param newMonths 导入 for so many months after the launch
 * @param shareChange 成长 or 衰退 from this relative change of 销量占比 on
 * @param rateChange or from this change of 铺货率 on
 */
record BrandRules(
        BigDecimal briskMovement,
        BigDecimal briskRepurchase,
        BigDecimal slowMovement,
        BigDecimal slowRepurchase,
        int leastShops,
        int newMonths,
        BigDecimal shareChange,
        BigDecimal rateChange) {

    BrandState state(BrandMeasures measures) {
        BigDecimal movement = measures.movementRate();
        BigDecimal repurchase = measures.repurchaseRate();
        if (measures.shops() < leastShops || movement == null) {
            return BrandState.FEW;
        }
        if (movement.compareTo(slowMovement) < 0 || repurchase == null || repurchase.compareTo(slowRepurchase) < 0) {
            return BrandState.SLOW;
        }
        return movement.compareTo(briskMovement) >= 0 && repurchase.compareTo(briskRepurchase) >= 0
                ? BrandState.BRISK
                : BrandState.PLAIN;
    }

    /** @param day the last day looked at */
    LifeStage stage(BrandTrend trend, @Nullable LocalDate launchedOn, LocalDate day) {
        if (isNew(trend, launchedOn, day)) {
            return LifeStage.INTRODUCTION;
        }
        BigDecimal share = trend.shareChange();
        BigDecimal rate = trend.rateChange();
        if (!trend.isComparable() || share == null || rate == null) {
            return LifeStage.UNKNOWN;
        }
        if (isUp(share, rate)) {
            return LifeStage.GROWTH;
        }
        return isUp(share.negate(), rate.negate()) ? LifeStage.DECLINE : LifeStage.MATURE;
    }

    /** One of the two moves as far as the rule asks and the other doesn't go the other way. */
    private boolean isUp(BigDecimal share, BigDecimal rate) {
        return share.compareTo(shareChange) >= 0 && rate.compareTo(rateChange.negate()) > 0
                || rate.compareTo(rateChange) >= 0 && share.compareTo(shareChange.negate()) > 0;
    }

    /** By its launch; where none is on record, by its first order if months without any came before. */
    private boolean isNew(BrandTrend trend, @Nullable LocalDate launchedOn, LocalDate day) {
        if (launchedOn != null) {
            return launchedOn.isAfter(day.minusMonths(newMonths));
        }
        return trend.age() > 0
                && trend.age() <= newMonths
                && trend.age() < trend.months().size();
    }
}
