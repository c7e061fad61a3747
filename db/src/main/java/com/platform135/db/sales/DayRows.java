package com.platform135.db.sales;

import java.util.Arrays;

/**
 * A block's retailers, of each its days of the month with lines, all specs together: which days, on which of them anything was ordered,
 * the sums of each day and of the month. What a column can't hold is in the corrections, which come on top of both.
 */
final class DayRows {

    private static final int WIDEST = Character.MAX_VALUE;
    private static final int MOST_LINES = 0xFF;

    /** By place: the days that have rows, and those with ordered &gt; 0; bit 0 is the first of the month. */
    private final int[] days;

    private final int[] orderedDays;

    /** Retailers with more days than the narrow masks of a {@link SpecMonth} hold. */
    private final long[] busy;

    /** By place, where its rows begin. */
    private final int[] starts;

    private char[] needs;
    private char[] limits;
    private char[] ordereds;
    private int[] fen;
    private byte[] needLines;
    private byte[] stockoutLines;
    private int count;

    private final int[] monthNeeds;
    private final int[] monthLimits;
    private final int[] monthOrdereds;
    private final long[] monthFen;
    private final char[] monthNeedLines;
    private final char[] monthStockoutLines;

    private final Corrections corrections = new Corrections();
    private int allDays;

    DayRows(int retailers, int capacity) {
        days = new int[retailers];
        orderedDays = new int[retailers];
        busy = new long[PlaceSet.words(retailers)];
        starts = new int[retailers];
        needs = new char[capacity];
        limits = new char[capacity];
        ordereds = new char[capacity];
        fen = new int[capacity];
        needLines = new byte[capacity];
        stockoutLines = new byte[capacity];
        monthNeeds = new int[retailers];
        monthLimits = new int[retailers];
        monthOrdereds = new int[retailers];
        monthFen = new long[retailers];
        monthNeedLines = new char[retailers];
        monthStockoutLines = new char[retailers];
    }

    /** Takes a retailer's days; place after place, some may be left out. */
    void add(int place, int itsDays, Sums[] sumsOfDays) {
        starts[place] = count;
        days[place] = itsDays;
        allDays |= itsDays;
        if (Integer.bitCount(itsDays) > SpecMonth.NARROW_DAYS) {
            busy[place >> PlaceSet.WORD_BITS] |= 1L << place;
        }
        for (int left = itsDays; left != 0; left &= left - 1) {
            int day = Integer.numberOfTrailingZeros(left);
            orderedDays[place] |= sumsOfDays[day].ordered > 0 ? 1 << day : 0;
            addRow(place, day, sumsOfDays[day]);
        }
    }

    private void addRow(int place, int day, Sums sums) {
        if (count == needs.length) {
            resize(count + count / 2);
        }
        int need = (int) Math.min(sums.need, WIDEST);
        int limit = (int) Math.min(sums.limit, WIDEST);
        int ordered = (int) Math.min(sums.ordered, WIDEST);
        int amount = (int) Math.min(sums.fen, Integer.MAX_VALUE);
        int lines = (int) Math.min(sums.needLines, MOST_LINES);
        int stockouts = (int) Math.min(sums.stockoutLines, MOST_LINES);
        Sums rest = new Sums();
        rest.need = sums.need - need;
        rest.limit = sums.limit - limit;
        rest.ordered = sums.ordered - ordered;
        rest.fen = sums.fen - amount;
        rest.needLines = sums.needLines - lines;
        rest.stockoutLines = sums.stockoutLines - stockouts;
        if (!rest.isZero()) {
            corrections.add(place, day, rest);
        }
        needs[count] = (char) need;
        limits[count] = (char) limit;
        ordereds[count] = (char) ordered;
        fen[count] = amount;
        needLines[count] = (byte) lines;
        stockoutLines[count++] = (byte) stockouts;
        monthNeeds[place] += need;
        monthLimits[place] += limit;
        monthOrdereds[place] += ordered;
        monthFen[place] += amount;
        monthNeedLines[place] += (char) lines;
        monthStockoutLines[place] += (char) stockouts;
    }

    void trim() {
        resize(count);
        corrections.trim();
    }

    private void resize(int capacity) {
        needs = Arrays.copyOf(needs, capacity);
        limits = Arrays.copyOf(limits, capacity);
        ordereds = Arrays.copyOf(ordereds, capacity);
        fen = Arrays.copyOf(fen, capacity);
        needLines = Arrays.copyOf(needLines, capacity);
        stockoutLines = Arrays.copyOf(stockoutLines, capacity);
    }

    /** Places are below this. */
    int retailers() {
        return days.length;
    }

    int days(int place) {
        return days[place];
    }

    /** Days on which the retailer ordered anything. */
    int orderedDays(int place) {
        return orderedDays[place];
    }

    /** Whether the days hold all that have lines. */
    boolean areAllWithin(int range) {
        return (allDays & ~range) == 0;
    }

    long busy(int word) {
        return busy[word];
    }

    /** A run of days of the month as a mask over the retailer's days: bit 0 is its first. */
    int relative(int place, int range) {
        int own = days[place];
        int before = Integer.bitCount(own & (range & -range) - 1);
        int within = Integer.bitCount(own & range);
        return range == 0 ? 0 : ((1 << within) - 1) << before;
    }

    /** The retailer's nth day, from 0, as a day of the month from 0. */
    int day(int place, int nth) {
        int left = days[place];
        for (int skipped = 0; skipped < nth; skipped++) {
            left &= left - 1;
        }
        return Integer.numberOfTrailingZeros(left);
    }

    /** Adds the retailer's lines of some days. */
    void addTo(Sums to, int place, int range) {
        int own = days[place];
        if ((own & ~range) == 0) {
            to.need += monthNeeds[place];
            to.limit += monthLimits[place];
            to.ordered += monthOrdereds[place];
            to.fen += monthFen[place];
            to.needLines += monthNeedLines[place];
            to.stockoutLines += monthStockoutLines[place];
        } else {
            addRows(to, place, range);
        }
        if (corrections.count() > 0) {
            corrections.addTo(to, place, range);
        }
    }

    private void addRows(Sums to, int place, int range) {
        int at = starts[place];
        for (int left = days[place]; left != 0; left &= left - 1, at++) {
            if ((left & -left & range) != 0) {
                to.need += needs[at];
                to.limit += limits[at];
                to.ordered += ordereds[at];
                to.fen += fen[at];
                to.needLines += needLines[at] & 0xFF;
                to.stockoutLines += stockoutLines[at] & 0xFF;
            }
        }
    }

    long bytes() {
        return 36L * days.length + 8L * busy.length + 12L * needs.length + corrections.bytes();
    }
}
