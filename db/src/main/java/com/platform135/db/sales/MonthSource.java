package com.platform135.db.sales;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/** Where a snapshot's months come from. */
interface MonthSource {

    /** A month of a block; null where it has no lines. */
    @Nullable
    MonthBlock month(int blockId, YearMonth month);
}
