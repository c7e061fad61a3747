package com.platform135.analysis.census;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Ratio;

/**
 * One group of shops, parted by the second dimension.
 *
 * @param dimension the group's code
 * @param parts shops by group of the second dimension, in its order
 * @param shops of the whole group
 * @param all shops of all groups together
 */
record CensusRow(String dimension, List<Integer> parts, int shops, int all) {

    @Nullable
    BigDecimal share() {
        return Ratio.rate(shops, all);
    }

    @Nullable
    BigDecimal shareOf(int part) {
        return Ratio.rate(parts.get(part), all);
    }
}
