package com.platform135.analysis.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.ToTarget;
import com.platform135.db.calendar.Period;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.table.PageUrl;

/**
 * A spec against its target so far this month.
 *
 * @param soFar the days counted
 * @param brandSetId the set that gives it the target
 * @param target a fraction
 * @param active retailers in business today, N
 * @param ordering those of them that ordered it, B
 */
record BrandTargetRow(
        Period soFar, int brandSetId, String specCode, String name, BigDecimal target, int active, int ordering) {

    /** 推演 of the shops it still takes, over the same days. */
    public String toTarget() {
        PageUrl shops = PageUrl.of(ToTarget.PATH)
                .with("brandSet", String.valueOf(brandSetId))
                .with(ReportPage.SPEC, specCode)
                .with("from", soFar.start().toString())
                .with("to", soFar.lastDay().toString());
        return ToTarget.of(shops, target);
    }

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
