package com.platform135.analysis.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * A spec in a unit against its target.
 *
 * @param active N(P)
 * @param ordering B(P)
 * @param listedBefore retailers of N(P) that ordered it in the three cycles before P
 * @param cartons ordered in P, in 条
 */
record ProgressFigures(BigDecimal target, Pace pace, int active, int ordering, int listedBefore, long cartons) {

    /** Whether the target will be met, judged by the pace of the period before. */
    enum State {
        REACHED,
        ON_PACE,
        BEHIND,
        /** Nobody is in business. */
        NONE
    }

    @Nullable
    BigDecimal rate() {
        return Ratio.rate(ordering, active);
    }

    @Nullable
    BigDecimal gap() {
        return Ratio.above(target, ordering, active);
    }

    /** 尚需户数. */
    int needed() {
        return Math.max(0, aim() - ordering);
    }

    /** 动销率. */
    @Nullable
    BigDecimal movementRate() {
        return Ratio.rate(ordering, listedBefore);
    }

    /** Retailers that the target takes. */
    int aim() {
        return ceiling(target.multiply(BigDecimal.valueOf(active)));
    }

    /** Retailers that should have ordered by today: target × N × pace. */
    int expected() {
        return ceiling(target.multiply(BigDecimal.valueOf(active))
                .multiply(BigDecimal.valueOf(pace.part()))
                .divide(BigDecimal.valueOf(pace.whole()), 6, RoundingMode.HALF_UP));
    }

    /** How many retailers short of what is expected by today. */
    int behind() {
        return Math.max(0, expected() - ordering);
    }

    /** @param tolerance the share of what is expected from which nobody is warned */
    State state(BigDecimal tolerance) {
        if (active == 0) {
            return State.NONE;
        }
        if (needed() == 0) {
            return State.REACHED;
        }
        BigDecimal least = tolerance.multiply(BigDecimal.valueOf(expected()));
        return BigDecimal.valueOf(ordering).compareTo(least) < 0 ? State.BEHIND : State.ON_PACE;
    }

    private static int ceiling(BigDecimal value) {
        return value.setScale(0, RoundingMode.CEILING).intValueExact();
    }
}
