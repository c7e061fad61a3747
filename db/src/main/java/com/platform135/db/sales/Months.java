package com.platform135.db.sales;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.calendar.Period;

/** The months of a period, and of one block after the other what is known of them. */
final class Months {

    private final MonthSource source;
    private final List<YearMonth> months;

    /** The days of each month that the period holds, and the first of it. */
    final int[] ranges;

    final int[] firstDays;

    private int blockId = -1;

    /** Of the block opened; null where it has no lines in the month. */
    @Nullable
    MonthBlock[] blocks;

    Months(Period period, MonthSource source) {
        this.source = source;
        this.months = new ArrayList<>(period.months());
        this.blocks = new MonthBlock[months.size()];
        this.ranges = new int[months.size()];
        this.firstDays = new int[months.size()];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = DayMask.of(months.get(i), period);
            firstDays[i] = (int) months.get(i).atDay(1).toEpochDay();
        }
    }

    int count() {
        return ranges.length;
    }

    /** Makes the months of the retailer's block the ones at hand, and gives its place in it. */
    int open(int ordinal) {
        if (ordinal >> DaySegment.BLOCK_BITS != blockId) {
            blockId = ordinal >> DaySegment.BLOCK_BITS;
            for (int i = 0; i < blocks.length; i++) {
                blocks[i] = source.month(blockId, months.get(i));
            }
        }
        return ordinal & (DaySegment.BLOCK_SIZE - 1);
    }
}
