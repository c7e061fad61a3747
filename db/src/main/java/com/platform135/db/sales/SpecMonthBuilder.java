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
    char[] days = new char[64];
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
    private int needDays;

    private int orderedDays;
    private int sum;
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
        needDays |= 1 << nth;
        orderedDays |= packed.ordered > 0 ? 1 << nth : 0;
        sum += packed.sum();
    }

    /** What the day's segment corrects. */
    void correct(int place, int day, Sums difference) {
        corrections.add(place, day, difference);
    }

    /** The retailer has no more lines of the spec. */
    void endEntry(int place) {
        if (needDays != 0) {
            putEntry(place);
        }
        needDays = 0;
        orderedDays = 0;
        sum = 0;
    }

    private void putEntry(int place) {
        if (entries == days.length) {
            days = Arrays.copyOf(days, entries * 2);
            sums = Arrays.copyOf(sums, entries * 2);
        }
        int word = place >> PlaceSet.WORD_BITS;
        long bit = 1L << place;
        if (needed[word] == 0) {
            firstEntries[word] = (char) entries;
            firstLines[word] = lines - Integer.bitCount(needDays);
        }
        needed[word] |= bit;
        orderedOnce[word] |= orderedDays == 0 ? 0 : bit;
        orderedTwice[word] |= Integer.bitCount(orderedDays) < 2 ? 0 : bit;
        sums[entries] = sum;
        days[entries++] = (rows.busy(word) & bit) == 0 ? (char) (needDays | orderedDays << 8) : (char) putWide();
    }

    private int putWide() {
        if (wide == wideNeedDays.length) {
            wideNeedDays = Arrays.copyOf(wideNeedDays, Math.max(4, wide * 2));
            wideOrderedDays = Arrays.copyOf(wideOrderedDays, Math.max(4, wide * 2));
        }
        wideNeedDays[wide] = needDays;
        wideOrderedDays[wide] = orderedDays;
        return wide++;
    }

    SpecMonth build() {
        days = Arrays.copyOf(days, entries);
        sums = Arrays.copyOf(sums, entries);
        wideNeedDays = Arrays.copyOf(wideNeedDays, wide);
        wideOrderedDays = Arrays.copyOf(wideOrderedDays, wide);
        quantities = Arrays.copyOf(quantities, lines);
        limits = Arrays.copyOf(limits, lines);
        corrections.trim();
        return new SpecMonth(this, rows);
    }
}
