package com.platform135.analysis.problem;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * One person's problems of a period, by what became of them.
 *
 * @param username null for the total
 */
record PersonRow(
        @Nullable String username,
        String name,
        String unit,
        String role,
        int raised,
        int open,
        int planned,
        int taken,
        int closed,
        int dropped,
        int confirmed,
        int caused) {

    /** 办结率: closed ÷ those not dropped. */
    @Nullable
    BigDecimal closing() {
        return Ratio.rate(closed, (long) raised - dropped);
    }
}
