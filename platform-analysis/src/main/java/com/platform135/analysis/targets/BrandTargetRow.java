package com.platform135.analysis.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * A spec against its target so far this month.
 *
 * @param brandSetId the set that gives it the target
 * @param target a fraction
 * @param active retailers in business today, N
 * @param ordering those of them that ordered it, B
 */
record BrandTargetRow(int brandSetId, String name, BigDecimal target, int active, int ordering) {

    public @Nullable BigDecimal rate() {
        return Ratio.rate(ordering, active);
    }

    /** 尚需户数: ceil(target × N) − B, not below 0. */
    public int needed() {
        return Math.max(
                0,
                target.multiply(BigDecimal.valueOf(active))
                                .setScale(0, RoundingMode.CEILING)
                                .intValueExact()
                        - ordering);
    }

    /** For drawing, 0–100. */
    public double ratePercent() {
        return 100.0 * ordering / active;
    }

    /** For drawing, 0–100. */
    public double targetPercent() {
        return target.doubleValue() * 100;
    }

    public boolean met() {
        return needed() == 0;
    }
}
