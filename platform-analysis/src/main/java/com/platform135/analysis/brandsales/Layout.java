package com.platform135.analysis.brandsales;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.db.sales.Dimension;

/**
 * How the figures are laid out.
 *
 * @param then what each row is cut by once more; {@link Dimension#NONE} for nothing
 * @param across what stands in the columns; {@link Dimension#NONE} for the sums alone
 */
record Layout(RowsBy rows, Dimension then, Dimension across) {

    /** Whether a row stands for shops or for specs, so that something can be done with it. */
    boolean tickable() {
        return rows.is(SpecDimension.SPEC) || (!rows.is(Dimension.MONTH) && then == Dimension.NONE);
    }
}
