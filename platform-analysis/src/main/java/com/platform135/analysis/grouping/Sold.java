package com.platform135.analysis.grouping;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/** What was sold, of whatever and to whomever, and what follows from it. */
public interface Sold {

    /** In 条. */
    long cartons();

    /** In 分. */
    long fen();

    default BigDecimal amount() {
        return BigDecimal.valueOf(fen(), 2);
    }

    default @Nullable BigDecimal averagePrice() {
        return Ratio.pricePerCarton(fen(), cartons());
    }

    default @Nullable BigDecimal caseValue() {
        return Ratio.valuePerCase(fen(), cartons());
    }
}
