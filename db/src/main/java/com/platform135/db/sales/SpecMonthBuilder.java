package com.platform135.db.sales;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Gathers a {@link SpecMonth}, retailer by retailer in the order of places, and of each its days. */
final class SpecMonthBuilder {

    private final int[] pricesOfDays = new int[31];
    private final DayRows rows;

    final long[] needed;
    final long[] orderedOnce;
    final long[] orderedTwice;
    final char[] firstEntries;
    final int[] firstLines;
    byte[] needDays = new byte[64];
    byte[] orderedDays = new byte[64];
    int[] sums = new int[64];
    int[] wideNeedDays = {};
    int[] wideOrderedDays = {};
    byte[] quantities = new byte[128];
    byte[] limits = new byte[128];
    final Corrections corrections = new Corrections();
    int price;
    int @Nullable [] dayPrices;

    private int entries;
    private int lines;
    private int wide;

    /** Of the entry at hand. */
    private int entryNeedDays;

    private int entryOrderedDays;
    private int entrySum;
    private final SpecMonth.Packed packed = new SpecMonth.Packed();
    private final Sums rest = new Sums();

    SpecMonthBuilder(DayRows rows) {
        this.rows = rows;
        int words = PlaceSet.words(rows.retailers());
        needed = new long[words];
        orderedOnce = new long[words];
        orderedTwice = new long[words];
        firstEntries = new char[words];
        firstLines = new int[words];
    }

    /** The usual price of a day of the month, from 0. */
    void price(int day, int fen) {
        pricesOfDays[day] = fen;
        if (price != 0 && price != fen) {
            dayPrices = pricesOfDays;
        }
        price = fen;
    }

    /**
     * A merged line of the entry at hand; days ascend.
     *
     * @param nth the day's place among the retailer's
     */
    void line(int place, int day, int nth, int need, int limit, int ordered) {
        packed.pack(need, limit, ordered);
        rest.clear();
        rest.need = need - packed.need;
        rest.limit = limit - packed.limit;
        rest.ordered = ordered - packed.ordered;
        rest.fen = rest.ordered * pricesOfDays[day];
        if (!rest.isZero()) {
            corrections.add(place, day, rest);
        }
        if (packed.need == 0) {
            return;
        }
        if (lines == limits.length) {
            quantities = Arrays.copyOf(quantities, lines * 2);
            limits = Arrays.copyOf(limits, lines * 2);
        }
        quantities[lines] = packed.quantities();
        limits[lines++] = (byte) packed.limit;
        entryNeedDays |= 1 << nth;
        entryOrderedDays |= packed.ordered > 0 ? 1 << nth : 0;
        entrySum += packed.sum();
    }

    /** What the day's segment corrects. */
    void correct(int place, int day, Sums difference) {
        corrections.add(place, day, difference);
    }

    /** The retailer has no more lines of the spec. */
    void endEntry(int place) {
        if (entryNeedDays != 0) {
            putEntry(place);
        }
        entryNeedDays = 0;
        entryOrderedDays = 0;
        entrySum = 0;
    }

    private void putEntry(int place) {
        if (entries == sums.length) {
            resize(entries * 2);
        }
        int word = place >> PlaceSet.WORD_BITS;
        long bit = 1L << place;
        if (needed[word] == 0) {
            firstEntries[word] = (char) entries;
            firstLines[word] = lines - Integer.bitCount(entryNeedDays);
        }
        needed[word] |= bit;
        orderedOnce[word] |= entryOrderedDays == 0 ? 0 : bit;
        orderedTwice[word] |= Integer.bitCount(entryOrderedDays) < 2 ? 0 : bit;
        boolean busy = (rows.busy(word) & bit) != 0;
        int at = busy ? putWide() : 0;
        needDays[entries] = (byte) (busy ? at : entryNeedDays);
        orderedDays[entries] = (byte) (busy ? at >>> 8 : entryOrderedDays);
        sums[entries++] = entrySum;
    }

    private void resize(int capacity) {
        needDays = Arrays.copyOf(needDays, capacity);
        orderedDays = Arrays.copyOf(orderedDays, capacity);
        sums = Arrays.copyOf(sums, capacity);
    }

    private int putWide() {
        if (wide == wideNeedDays.length) {
            wideNeedDays = Arrays.copyOf(wideNeedDays, Math.max(4, wide * 2));
            wideOrderedDays = Arrays.copyOf(wideOrderedDays, Math.max(4, wide * 2));
        }
        wideNeedDays[wide] = entryNeedDays;
        wideOrderedDays[wide] = entryOrderedDays;
        return wide++;
    }

    SpecMonth build() {
        resize(entries);
        wideNeedDays = Arrays.copyOf(wideNeedDays, wide);
        wideOrderedDays = Arrays.copyOf(wideOrderedDays, wide);
        quantities = Arrays.copyOf(quantities, lines);
        limits = Arrays.copyOf(limits, lines);
        corrections.trim();
        return new SpecMonth(this, rows);
    }
}
