package com.platform135.db.sales;

import java.util.Arrays;

/**
 * A month of a block of retailers in memory: by retailer, then by spec. Immutable once built.
 *
 * <p>An <em>entry</em> is a retailer's spec that was needed in the month. Two masks say on which days it was needed and on which ordered (bit
 * 0 is the first), so that questions of presence look at no quantity. Its <em>lines</em>, one a day of need, stand in the order of days.
 * What a line's narrow columns cannot hold and what cannot be derived from them is in <em>corrections</em>, which are added to whatever
 * the lines give: quantities above a column's width, limits on days without need, amounts off the day's usual price, several order lines
 * of a spec on a day.
 *
 * <p>Beside the entries each retailer has one <em>row</em> a day for all specs together, complete in itself.
 */
final class MonthBlock {

    final long version;

    /** Local ordinals are below this. */
    final int retailers;

    final MonthPrices prices;
    final Entries entries;
    final Lines lines;
    final Corrections corrections;
    final DayRows rows;

    MonthBlock(
            long version,
            int retailers,
            MonthPrices prices,
            Entries entries,
            Lines lines,
            Corrections corrections,
            DayRows rows) {
        this.version = version;
        this.retailers = retailers;
        this.prices = prices;
        this.entries = entries;
        this.lines = lines;
        this.corrections = corrections;
        this.rows = rows;
    }

    /**
     * Adds an entry's lines of some days; corrections come on top.
     *
     * @param firstLine the entry's first line
     * @param days a mask within the entry's days of need
     */
    void addLines(int entry, int firstLine, int days, Sums to) {
        int needDays = entries.needDays[entry];
        int spec = entries.specs[entry];
        to.needLines += Integer.bitCount(days);
        to.stockoutLines += Integer.bitCount(days & ~entries.orderedDays[entry]);
        int price = prices.ofMonth(spec);
        if (days == needDays && price != MonthPrices.VARIES) {
            int ordered = entries.orderedSums[entry];
            to.need += entries.needSums[entry];
            to.limit += entries.limitSums[entry];
            to.ordered += ordered;
            to.fen += (long) ordered * price;
            return;
        }
        int line = firstLine;
        for (int left = needDays; left != 0; left &= left - 1, line++) {
            int day = Integer.numberOfTrailingZeros(left);
            if ((days >>> day & 1) != 0) {
                int ordered = lines.ordereds[line] & 0xFF;
                to.need += lines.needs[line] & 0xFF;
                to.limit += lines.limits[line];
                to.ordered += ordered;
                to.fen += (long) ordered * prices.ofDay(spec, day);
            }
        }
    }

    /** Memory held, to the nearest object header. */
    long bytes() {
        return prices.bytes() + entries.bytes() + lines.bytes() + corrections.bytes() + rows.bytes();
    }

    /** Usual prices in 分. */
    static final class MonthPrices {

        static final int VARIES = -1;

        private final int[] ofDay;
        private final int[] ofMonth;

        MonthPrices(int specs) {
            ofDay = new int[specs << 5];
            ofMonth = new int[specs];
        }

        void set(int spec, int day, int price) {
            ofDay[spec << 5 | day] = price;
            ofMonth[spec] = ofMonth[spec] == 0 || ofMonth[spec] == price ? price : VARIES;
        }

        int ofDay(int spec, int day) {
            return ofDay[spec << 5 | day];
        }

        /** The price where it is one for the month, else {@link #VARIES}. */
        int ofMonth(int spec) {
            return ofMonth[spec];
        }

        long bytes() {
            return 4L * (ofDay.length + ofMonth.length);
        }
    }

    /** A retailer's specs of the month. */
    static final class Entries {

        /** By local ordinal, where its entries begin; one more at the end. */
        final int[] starts;

        short[] specs;
        int[] needDays;
        int[] orderedDays;
        char[] needSums;
        char[] limitSums;
        char[] orderedSums;

        Entries(int retailers, int capacity) {
            starts = new int[retailers + 1];
            specs = new short[capacity];
            needDays = new int[capacity];
            orderedDays = new int[capacity];
            needSums = new char[capacity];
            limitSums = new char[capacity];
            orderedSums = new char[capacity];
        }

        void resize(int capacity) {
            specs = Arrays.copyOf(specs, capacity);
            needDays = Arrays.copyOf(needDays, capacity);
            orderedDays = Arrays.copyOf(orderedDays, capacity);
            needSums = Arrays.copyOf(needSums, capacity);
            limitSums = Arrays.copyOf(limitSums, capacity);
            orderedSums = Arrays.copyOf(orderedSums, capacity);
        }

        long bytes() {
            return 4L * starts.length + 16L * specs.length;
        }
    }

    /** Quantities by entry and day, as far as the columns hold them: a byte unsigned, two for limits. */
    static final class Lines {

        static final int WIDEST = 0xFF;
        static final int WIDEST_LIMIT = 0xFFFF;

        /** By local ordinal, where its lines begin; one more at the end. */
        final int[] starts;

        byte[] needs;
        char[] limits;
        byte[] ordereds;

        Lines(int retailers, int capacity) {
            starts = new int[retailers + 1];
            needs = new byte[capacity];
            limits = new char[capacity];
            ordereds = new byte[capacity];
        }

        void resize(int capacity) {
            needs = Arrays.copyOf(needs, capacity);
            limits = Arrays.copyOf(limits, capacity);
            ordereds = Arrays.copyOf(ordereds, capacity);
        }

        long bytes() {
            return 4L * starts.length + 4L * needs.length;
        }
    }

    /** Differences between what the lines give and what is. */
    static final class Corrections {

        /** By local ordinal, where its corrections begin; one more at the end. */
        final int[] starts;

        short[] specs = new short[16];
        byte[] days = new byte[16];
        int[] needs = new int[16];
        int[] limits = new int[16];
        int[] ordereds = new int[16];
        long[] fen = new long[16];
        int[] needLines = new int[16];
        int[] stockoutLines = new int[16];

        Corrections(int retailers) {
            starts = new int[retailers + 1];
        }

        void resize(int capacity) {
            specs = Arrays.copyOf(specs, capacity);
            days = Arrays.copyOf(days, capacity);
            needs = Arrays.copyOf(needs, capacity);
            limits = Arrays.copyOf(limits, capacity);
            ordereds = Arrays.copyOf(ordereds, capacity);
            fen = Arrays.copyOf(fen, capacity);
            needLines = Arrays.copyOf(needLines, capacity);
            stockoutLines = Arrays.copyOf(stockoutLines, capacity);
        }

        void addTo(Sums to, int at) {
            to.need += needs[at];
            to.limit += limits[at];
            to.ordered += ordereds[at];
            to.fen += fen[at];
            to.needLines += needLines[at];
            to.stockoutLines += stockoutLines[at];
        }

        long bytes() {
            return 4L * starts.length + 31L * specs.length;
        }
    }

    /** A retailer's days, all specs together. */
    static final class DayRows {

        /** By local ordinal, where its rows begin; one more at the end. */
        final int[] starts;

        /** By local ordinal: the days that have rows, the days with need, the days with ordered &gt; 0. */
        final int[] days;

        final int[] needDays;
        final int[] orderedDays;

        int[] needs;
        int[] limits;
        int[] ordereds;
        long[] fen;
        int[] needLines;
        int[] stockoutLines;

        DayRows(int retailers, int capacity) {
            starts = new int[retailers + 1];
            days = new int[retailers];
            needDays = new int[retailers];
            orderedDays = new int[retailers];
            needs = new int[capacity];
            limits = new int[capacity];
            ordereds = new int[capacity];
            fen = new long[capacity];
            needLines = new int[capacity];
            stockoutLines = new int[capacity];
        }

        void resize(int capacity) {
            needs = Arrays.copyOf(needs, capacity);
            limits = Arrays.copyOf(limits, capacity);
            ordereds = Arrays.copyOf(ordereds, capacity);
            fen = Arrays.copyOf(fen, capacity);
            needLines = Arrays.copyOf(needLines, capacity);
            stockoutLines = Arrays.copyOf(stockoutLines, capacity);
        }

        void set(int at, Sums sums) {
            needs[at] = Math.toIntExact(sums.need);
            limits[at] = Math.toIntExact(sums.limit);
            ordereds[at] = Math.toIntExact(sums.ordered);
            fen[at] = sums.fen;
            needLines[at] = Math.toIntExact(sums.needLines);
            stockoutLines[at] = Math.toIntExact(sums.stockoutLines);
        }

        /** Adds a retailer's rows of some days. */
        void addTo(Sums to, int retailer, int range) {
            int at = starts[retailer];
            for (int left = days[retailer]; left != 0; left &= left - 1, at++) {
                if ((left & -left & range) != 0) {
                    to.need += needs[at];
                    to.limit += limits[at];
                    to.ordered += ordereds[at];
                    to.fen += fen[at];
                    to.needLines += needLines[at];
                    to.stockoutLines += stockoutLines[at];
                }
            }
        }

        long bytes() {
            return 16L * starts.length + 28L * needs.length;
        }
    }
}
