package com.platform135.db.sales;

import org.jspecify.annotations.Nullable;

/** The days of a block's month that a question asks about. */
final class MonthPart {

    static final int EVERY_DAY = -1;

    final MonthBlock block;

    /** The first of the month. */
    final int firstDay;

    /** The days asked for; bit 0 is the first of the month. */
    final int range;

    /** By place from {@link #first}, the days asked for among the retailer's own; null where all are. */
    private final int @Nullable [] relative;

    private final int first;

    /** @param places of whom it will be asked */
    MonthPart(MonthBlock block, int firstDay, int range, PlaceSet places) {
        this.block = block;
        this.firstDay = firstDay;
        this.range = range;
        this.first = places.firstPlace();
        this.relative = block.rows.areAllWithin(range) ? null : relative(block.rows, range, places);
    }

    private static int[] relative(DayRows rows, int range, PlaceSet places) {
        int first = places.firstPlace();
        int[] relative = new int[Math.max(0, Math.min(places.span(), rows.retailers() - first))];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = rows.relative(first + i, range);
        }
        return relative;
    }

    /** Whether all lines there are lie in it. */
    boolean isWhole() {
        return relative == null;
    }

    /** The days asked for as a mask over the retailer's days. */
    int relative(int place) {
        return relative == null ? EVERY_DAY : relative[place - first];
    }
}
