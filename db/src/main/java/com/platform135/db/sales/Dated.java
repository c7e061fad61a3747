package com.platform135.db.sales;

import java.util.Arrays;

/** Values by retailer that hold from a day until the next one, in the order of ordinals and days. */
final class Dated {

    /** No value holds yet. */
    static final int NOTHING = -1;

    /** By ordinal, where its values begin; one more at the end. */
    private final int[] starts;

    private final int[] fromDays;
    private final int[] values;

    private Dated(int[] starts, int[] fromDays, int[] values) {
        this.starts = starts;
        this.fromDays = fromDays;
        this.values = values;
    }

    /** Takes values in the order of ordinals and, for each, of days. */
    static final class Builder {

        private final int[] starts;
        private int[] fromDays = new int[1024];
        private int[] values = new int[1024];
        private int size;
        private int lastOrdinal;

        Builder(int ordinals) {
            starts = new int[ordinals + 1];
        }

        void add(int ordinal, int fromDay, int value) {
            if (ordinal < lastOrdinal) {
                throw new IllegalArgumentException("Not in the order of ordinals");
            }
            if (size == values.length) {
                fromDays = Arrays.copyOf(fromDays, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            while (lastOrdinal < ordinal) {
                starts[++lastOrdinal] = size;
            }
            fromDays[size] = fromDay;
            values[size++] = value;
        }

        Dated build() {
            while (lastOrdinal < starts.length - 1) {
                starts[++lastOrdinal] = size;
            }
            return new Dated(starts, Arrays.copyOf(fromDays, size), Arrays.copyOf(values, size));
        }
    }

    /** The value in force on the day, or {@link #NOTHING}. */
    int on(int ordinal, int day) {
        int at = indexOn(ordinal, day);
        return at < starts[ordinal] ? NOTHING : values[at];
    }

    /** The place of the value in force on the day; one below the first of the ordinal where there is none yet. */
    private int indexOn(int ordinal, int day) {
        int at = starts[ordinal + 1] - 1;
        while (at >= starts[ordinal] && fromDays[at] > day) {
            at--;
        }
        return at;
    }

    /** The value by ordinal on a day. */
    int[] column(int day) {
        int[] column = new int[starts.length - 1];
        for (int ordinal = 0; ordinal < column.length; ordinal++) {
            column[ordinal] = on(ordinal, day);
        }
        return column;
    }

    /**
     * By value, the ordinals that it has ever held for, ascending.
     *
     * @param values how many there are; 0 is the first
     */
    int[][] ordinalsByValue(int values) {
        int[] counts = new int[values];
        forEachHolder((value, ordinal) -> counts[value]++);
        int[][] ordinals = new int[values][];
        Arrays.setAll(ordinals, value -> new int[counts[value]]);
        Arrays.fill(counts, 0);
        forEachHolder((value, ordinal) -> ordinals[value][counts[value]++] = ordinal);
        return ordinals;
    }

    private interface Holder {
        void holds(int value, int ordinal);
    }

    /** Each value of an ordinal once. */
    private void forEachHolder(Holder holder) {
        for (int ordinal = 0; ordinal < starts.length - 1; ordinal++) {
            for (int at = starts[ordinal]; at < starts[ordinal + 1]; at++) {
                if (values[at] != NOTHING && isFirst(at, starts[ordinal])) {
                    holder.holds(values[at], ordinal);
                }
            }
        }
    }

    private boolean isFirst(int at, int start) {
        for (int before = start; before < at; before++) {
            if (values[before] == values[at]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value in force on the day holds for good. */
    boolean isLastOn(int ordinal, int day) {
        int last = starts[ordinal + 1] - 1;
        return last >= starts[ordinal] && fromDays[last] <= day;
    }

    /** The day on which the value after that of the given day begins; the day after {@code lastDay} where that is earlier. */
    int heldUntil(int ordinal, int day, int lastDay) {
        int next = indexOn(ordinal, day) + 1;
        return next < starts[ordinal + 1] ? Math.min(fromDays[next], lastDay + 1) : lastDay + 1;
    }
}
