package com.platform135.db.sales;

import java.util.Arrays;

/** Order lines of some days of one month, in columns, to be put in order and packed into day segments. */
final class LineBuffer {

    private static final int DAYS = 32;

    private int size;
    private int[] ordinals = new int[1 << 14];
    private byte[] days = new byte[1 << 14];
    private short[] specs = new short[1 << 14];
    private int[] needs = new int[1 << 14];
    private int[] limits = new int[1 << 14];
    private int[] ordereds = new int[1 << 14];
    private int[] prices = new int[1 << 14];

    /** Receives a run of lines in order. */
    interface DayConsumer {
        /** @param order places of the day's lines of one block, ascending by ordinal and spec, from {@code from} to {@code to} */
        void day(int block, int dayOfMonth, int[] order, int from, int to);
    }

    void add(int ordinal, int dayOfMonth, int spec, int need, int limit, int ordered, int price) {
        if (size == ordinals.length) {
            grow();
        }
        ordinals[size] = ordinal;
        days[size] = (byte) dayOfMonth;
        specs[size] = (short) spec;
        needs[size] = need;
        limits[size] = limit;
        ordereds[size] = ordered;
        prices[size] = price;
        size++;
    }

    private void grow() {
        int capacity = size + size / 2;
        ordinals = Arrays.copyOf(ordinals, capacity);
        days = Arrays.copyOf(days, capacity);
        specs = Arrays.copyOf(specs, capacity);
        needs = Arrays.copyOf(needs, capacity);
        limits = Arrays.copyOf(limits, capacity);
        ordereds = Arrays.copyOf(ordereds, capacity);
        prices = Arrays.copyOf(prices, capacity);
    }

    int size() {
        return size;
    }

    /** Hands out the lines by day and block. */
    void forEachDay(DayConsumer consumer) {
        int[] order = byDayAndRetailer();
        int from = 0;
        while (from < size) {
            int day = days[order[from]];
            int block = ordinals[order[from]] >> DaySegment.BLOCK_BITS;
            int to = from + 1;
            while (to < size && days[order[to]] == day && ordinals[order[to]] >> DaySegment.BLOCK_BITS == block) {
                to++;
            }
            sortSpecs(order, from, to);
            consumer.day(block, day, order, from, to);
            from = to;
        }
    }

    /** Two stable counting sorts: by retailer, then by day. */
    private int[] byDayAndRetailer() {
        int highest = 0;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, ordinals[i]);
        }
        int[] starts = new int[highest + 2];
        for (int i = 0; i < size; i++) {
            starts[ordinals[i] + 1]++;
        }
        int[] byRetailer = new int[size];
        accumulate(starts);
        for (int i = 0; i < size; i++) {
            byRetailer[starts[ordinals[i]]++] = i;
        }
        int[] dayStarts = new int[DAYS + 1];
        for (int i = 0; i < size; i++) {
            dayStarts[days[i] + 1]++;
        }
        accumulate(dayStarts);
        int[] order = new int[size];
        for (int line : byRetailer) {
            order[dayStarts[days[line]]++] = line;
        }
        return order;
    }

    private static void accumulate(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /** Within each retailer by spec; a retailer has few lines a day, mostly in order already. */
    private void sortSpecs(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int line = order[i];
            int j = i;
            while (j > from && ordinals[order[j - 1]] == ordinals[line] && specs[order[j - 1]] > specs[line]) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = line;
        }
    }

    /** Packs a day's lines. */
    byte[] pack(int[] order, int from, int to) {
        int[] usual = usualPrices(order, from, to);
        int[] daySpecs = new int[usual.length];
        int count = 0;
        for (int spec = 0; spec < usual.length; spec++) {
            if (usual[spec] > 0) {
                daySpecs[count++] = spec;
            }
        }
        DaySegment.Writer writer = new DaySegment.Writer(Arrays.copyOf(daySpecs, count), usual);
        int i = from;
        while (i < to) {
            i = packMerged(writer, order, i, to);
        }
        return writer.toBytes();
    }

    /** Writes the lines of one retailer and spec as one; gives the place after them. */
    private int packMerged(DaySegment.Writer writer, int[] order, int from, int to) {
        int first = order[from];
        int need = 0;
        int limit = 0;
        int ordered = 0;
        long fen = 0;
        int needLines = 0;
        int stockoutLines = 0;
        int i = from;
        for (; i < to && ordinals[order[i]] == ordinals[first] && specs[order[i]] == specs[first]; i++) {
            int line = order[i];
            need = Math.addExact(need, needs[line]);
            limit = Math.addExact(limit, limits[line]);
            ordered = Math.addExact(ordered, ordereds[line]);
            fen = Math.addExact(fen, (long) ordereds[line] * prices[line]);
            needLines += DaySegment.derivedNeedLines(needs[line]);
            stockoutLines += DaySegment.derivedStockoutLines(needs[line], ordereds[line]);
        }
        if (need > 0 || limit > 0) {
            int place = ordinals[first] & (DaySegment.BLOCK_SIZE - 1);
            writer.line(place, specs[first], need, limit, ordered, fen, needLines, stockoutLines);
        }
        return i;
    }

    /** By spec id, the price that most of its lines have (a majority vote: any price is right, this one is short). */
    private int[] usualPrices(int[] order, int from, int to) {
        int highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, specs[order[i]]);
        }
        int[] usual = new int[highest + 1];
        int[] votes = new int[highest + 1];
        for (int i = from; i < to; i++) {
            int spec = specs[order[i]];
            int price = prices[order[i]];
            if (votes[spec] == 0) {
                usual[spec] = price;
            }
            votes[spec] += usual[spec] == price ? 1 : -1;
        }
        return usual;
    }
}
