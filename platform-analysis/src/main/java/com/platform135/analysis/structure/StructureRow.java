package com.platform135.analysis.structure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.SpecSums;
import com.platform135.tools.report.Ratio;

/**
 * What one kind of customer sold.
 *
 * @param code of the kind
 * @param active |N(P)|
 * @param ordering |B(S,P)|
 * @param all of all specs asked for
 * @param scopeCartons sold by all kinds together, in 条
 * @param parts by group of specs, in the answer's order; they add up to {@code all}
 */
record StructureRow(String code, int active, int ordering, SpecSums all, long scopeCartons, List<SpecSums> parts) {

    /** Of all kinds together. */
    @Nullable
    BigDecimal shareOfScope() {
        return Ratio.rate(all.cartons(), scopeCartons);
    }

    /** Of this kind's own quantity. */
    @Nullable
    BigDecimal share(int part) {
        return Ratio.rate(parts.get(part).cartons(), all.cartons());
    }
}
