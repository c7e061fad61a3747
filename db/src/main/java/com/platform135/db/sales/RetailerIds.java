package com.platform135.db.sales;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * Ids of retailers as bits, so that a customer set of a whole city is made once and asked at no cost. Immutable. The database counts ids up
 * from 1.
 */
public final class RetailerIds extends AbstractSet<Integer> {

    private final BitSet bits;
    private final int size;

    private RetailerIds(BitSet bits) {
        this.bits = bits;
        this.size = bits.cardinality();
    }

    public static RetailerIds of(IntStream ids) {
        BitSet bits = new BitSet();
        ids.forEach(bits::set);
        return new RetailerIds(bits);
    }

    public static RetailerIds copyOf(Collection<Integer> ids) {
        return ids instanceof RetailerIds same ? same : of(ids.stream().mapToInt(Integer::intValue));
    }

    public boolean has(int id) {
        return bits.get(id);
    }

    /** Ascending. */
    public int[] toIntArray() {
        return bits.stream().toArray();
    }

    @Override
    public boolean contains(Object id) {
        return id instanceof Integer number && number >= 0 && bits.get(number);
    }

    @Override
    public Iterator<Integer> iterator() {
        PrimitiveIterator.OfInt ids = bits.stream().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return ids.hasNext();
            }

            @Override
            public Integer next() {
                return ids.next();
            }
        };
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RetailerIds ids ? bits.equals(ids.bits) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return Arrays.stream(toIntArray()).sum();
    }
}
