package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Retailers of a block by their places, as bits. Immutable. */
final class PlaceSet {

    static final int WORD_BITS = 6;

    private static final long[] NO_WORDS = {};

    /** By place / 64; ends with the last word that holds a bit. */
    final long[] words;

    /** The words that aren't zero, ascending. */
    final int[] filled;

    PlaceSet(long[] words) {
        int[] found = new int[words.length];
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            if (words[word] != 0) {
                found[count++] = word;
            }
        }
        this.filled = Arrays.copyOf(found, count);
        this.words = count == 0 ? NO_WORDS : Arrays.copyOf(words, found[count - 1] + 1);
    }

    /** Those below {@code places} of which it holds. */
    static PlaceSet of(int places, IntPredicate member) {
        long[] words = new long[words(places)];
        for (int place = 0; place < places; place++) {
            if (member.test(place)) {
                words[place >> WORD_BITS] |= 1L << place;
            }
        }
        return new PlaceSet(words);
    }

    /** How many words hold so many places. */
    static int words(int places) {
        return places + (1 << WORD_BITS) - 1 >> WORD_BITS;
    }

    boolean isEmpty() {
        return filled.length == 0;
    }

    boolean contains(int place) {
        int word = place >> WORD_BITS;
        return word < words.length && (words[word] >>> place & 1) != 0;
    }

    int size() {
        int size = 0;
        for (int word : filled) {
            size += Long.bitCount(words[word]);
        }
        return size;
    }

    /** The first place of its first word; places counted from it are below {@link #span}. */
    int firstPlace() {
        return isEmpty() ? 0 : filled[0] << WORD_BITS;
    }

    int span() {
        return (words.length << WORD_BITS) - firstPlace();
    }

    /** Its places of which something holds. */
    PlaceSet only(IntPredicate condition) {
        long[] some = new long[words.length];
        forEach(place -> some[place >> WORD_BITS] |= condition.test(place) ? 1L << place : 0);
        return new PlaceSet(some);
    }

    /** Ascending. */
    void forEach(IntConsumer action) {
        for (int word : filled) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                action.accept(word << WORD_BITS | Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** Cuts the set into so many runs of about the same size, fewer where it is small. */
    List<PlaceSet> shares(int count) {
        List<PlaceSet> shares = new ArrayList<>();
        int size = size();
        int from = 0;
        int taken = 0;
        for (int at = 0; at < filled.length; at++) {
            taken += Long.bitCount(words[filled[at]]);
            if (at == filled.length - 1 || (long) taken * count >= (long) size * (shares.size() + 1)) {
                long[] share = new long[filled[at] + 1];
                for (int i = from; i <= at; i++) {
                    share[filled[i]] = words[filled[i]];
                }
                shares.add(new PlaceSet(share));
                from = at + 1;
            }
        }
        return shares;
    }
}
