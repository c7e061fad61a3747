package com.platform135.db.sales;

import java.util.Arrays;

/** Differences between what narrow columns give and what is, in the order of places. */
final class Corrections {

    private static final int BYTES_EACH = 2 + 1 + 3 * 4 + 8 + 2 * 4;

    private int count;
    private char[] places = {};
    private byte[] days = {};
    private int[] needs = {};
    private int[] limits = {};
    private int[] ordereds = {};
    private long[] fen = {};
    private int[] needLines = {};
    private int[] stockoutLines = {};

    /** Takes one after another; a place never below the last one. */
    void add(int place, int day, Sums difference) {
        if (count == places.length) {
            resize(Math.max(4, count * 2));
        }
        places[count] = (char) place;
        days[count] = (byte) day;
        needs[count] = Math.toIntExact(difference.need);
        limits[count] = Math.toIntExact(difference.limit);
        ordereds[count] = Math.toIntExact(difference.ordered);
        fen[count] = difference.fen;
        needLines[count] = Math.toIntExact(difference.needLines);
        stockoutLines[count++] = Math.toIntExact(difference.stockoutLines);
    }

    /** Gives back room that was taken ahead. */
    void trim() {
        resize(count);
    }

    private void resize(int capacity) {
        places = Arrays.copyOf(places, capacity);
        days = Arrays.copyOf(days, capacity);
        needs = Arrays.copyOf(needs, capacity);
        limits = Arrays.copyOf(limits, capacity);
        ordereds = Arrays.copyOf(ordereds, capacity);
        fen = Arrays.copyOf(fen, capacity);
        needLines = Arrays.copyOf(needLines, capacity);
        stockoutLines = Arrays.copyOf(stockoutLines, capacity);
    }

    int count() {
        return count;
    }

    int place(int at) {
        return places[at];
    }

    boolean isWithin(int range, int at) {
        return (range >>> days[at] & 1) != 0;
    }

    void addTo(Sums to, int at) {
        to.need += needs[at];
        to.limit += limits[at];
        to.ordered += ordereds[at];
        to.fen += fen[at];
        to.needLines += needLines[at];
        to.stockoutLines += stockoutLines[at];
    }

    /** Adds those of a retailer on some days. */
    void addTo(Sums to, int place, int range) {
        for (int at = firstFrom(place); at < count && places[at] == place; at++) {
            if (isWithin(range, at)) {
                addTo(to, at);
            }
        }
    }

    /** The first of this place or a later one; {@link #count} where there is none. */
    int firstFrom(int place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long bytes() {
        return (long) BYTES_EACH * places.length;
    }
}
