package com.platform135.evaluate.visits;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * What the visits of a list come to.
 *
 * @param minutes of all that are ended
 * @param satisfaction the mean of those asked; null where nobody was
 * @param waiting for review
 */
public record VisitCounts(
        long visits, long shops, long minutes, @Nullable BigDecimal satisfaction, long waiting) {

    /** 小时, one decimal. */
    public String hours() {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
