package com.platform135.db.sales;

import java.util.Arrays;

/**
 * One day of one block of retailers as bytes: its lines by retailer and spec, the lines of several orders of one retailer, spec and day
 * merged. A line's quantities, and with them everything that can be derived from them and the spec's usual price that day, take three to
 * four bytes; what cannot be derived stands in front as corrections.
 *
 * <pre>
 * segment    = FORMAT, lines, specs × (spec id − the one before, usual price),
 *              corrections × (ordinal − the one before, spec id, amount, need lines, stock-out lines: difference to what derives),
 *              highest ordinal, retailers × (ordinal − the one before, lines × line)
 * line       = (place in the table of specs − the one before) · 4 + has a limit · 2 + (ordered ≠ need),
 *              need, [need − ordered], [limit − ordered]
 * </pre>
 *
 * All numbers are variable-length, those that may be negative zigzag; ordinals count within the block.
 */
final class DaySegment {

    static final int BLOCK_BITS = 16;
    static final int BLOCK_SIZE = 1 << BLOCK_BITS;

    private static final int FORMAT = 1;

    private static final byte[] EMPTY = new Writer(new int[0], new int[0]).toBytes();

    private DaySegment() {}

    /** A day without lines. */
    static byte[] empty() {
        return EMPTY.clone();
    }

    static int emptyLength() {
        return EMPTY.length;
    }

    /** Takes a day's merged lines, ascending by ordinal and spec, and packs them. */
    static final class Writer {

        private final VarBytes corrections = new VarBytes();
        private final VarBytes retailers = new VarBytes();
        private final VarBytes pending = new VarBytes();
        private final int[] specs;
        private final int[] places;
        private final int[] prices;
        private int lines;
        private int correctionCount;
        private int correctionOrdinal;
        private int retailerCount;
        private int pendingOrdinal = -1;
        private int pendingLines;
        private int pendingPlace;
        private int previousOrdinal;

        /**
         * @param specs the day's specs, ascending
         * @param prices the usual price of each in 分, by spec id
         */
        Writer(int[] specs, int[] prices) {
            this.specs = specs;
            this.prices = prices;
            this.places = new int[specs.length == 0 ? 0 : specs[specs.length - 1] + 1];
            for (int i = 0; i < specs.length; i++) {
                places[specs[i]] = i;
            }
        }

        /**
         * @param ordinal within the block
         * @param limit the sum over the lines that have one
         * @param needLines order lines with need &gt; 0
         * @param stockoutLines order lines with need &gt; 0 and ordered = 0
         */
        void line(int ordinal, int spec, int need, int limit, int ordered, long fen, int needLines, int stockoutLines) {
            if (ordered > need || ordered < 0 || limit < 0) {
                throw new IllegalArgumentException(
                        "Not a line: need " + need + ", limit " + limit + ", ordered " + ordered);
            }
            if (ordinal != pendingOrdinal) {
                endRetailer();
                pendingOrdinal = ordinal;
            }
            int place = places[spec];
            pending.unsigned((place - pendingPlace) << 2 | (limit > 0 ? 2 : 0) | (ordered == need ? 0 : 1));
            pending.unsigned(need);
            if (ordered != need) {
                pending.unsigned(need - ordered);
            }
            if (limit > 0) {
                pending.signed(limit - ordered);
            }
            pendingPlace = place;
            pendingLines++;
            lines++;
            correct(
                    ordinal,
                    spec,
                    fen - (long) ordered * prices[spec],
                    needLines - derivedNeedLines(need),
                    stockoutLines - derivedStockoutLines(need, ordered));
        }

        private void correct(int ordinal, int spec, long fen, int needLines, int stockoutLines) {
            if (fen == 0 && needLines == 0 && stockoutLines == 0) {
                return;
            }
            corrections.unsigned(ordinal - correctionOrdinal);
            corrections.unsigned(spec);
            corrections.signed(fen);
            corrections.signed(needLines);
            corrections.signed(stockoutLines);
            correctionOrdinal = ordinal;
            correctionCount++;
        }

        private void endRetailer() {
            if (pendingOrdinal < 0) {
                return;
            }
            retailers.unsigned(pendingOrdinal - previousOrdinal);
            retailers.unsigned(pendingLines);
            retailers.append(pending);
            previousOrdinal = pendingOrdinal;
            retailerCount++;
            pending.clear();
            pendingLines = 0;
            pendingPlace = 0;
        }

        byte[] toBytes() {
            endRetailer();
            VarBytes all = new VarBytes();
            all.unsigned(FORMAT);
            all.unsigned(lines);
            all.unsigned(specs.length);
            int previous = 0;
            for (int spec : specs) {
                all.unsigned(spec - previous);
                all.unsigned(prices[spec]);
                previous = spec;
            }
            all.unsigned(correctionCount);
            all.append(corrections);
            all.unsigned(previousOrdinal);
            all.unsigned(retailerCount);
            all.append(retailers);
            return all.toBytes();
        }
    }

    static int derivedNeedLines(int need) {
        return need > 0 ? 1 : 0;
    }

    static int derivedStockoutLines(int need, int ordered) {
        return need > 0 && ordered == 0 ? 1 : 0;
    }

    /** What must be added to what the lines give. */
    static final class Corrections {

        final int count;
        final int[] ordinals;
        final int[] specs;
        final long[] fen;
        final int[] needLines;
        final int[] stockoutLines;

        private Corrections(Reader in) {
            count = in.unsigned();
            ordinals = new int[count];
            specs = new int[count];
            fen = new long[count];
            needLines = new int[count];
            stockoutLines = new int[count];
            int ordinal = 0;
            for (int i = 0; i < count; i++) {
                ordinal += in.unsigned();
                ordinals[i] = ordinal;
                specs[i] = in.unsigned();
                fen[i] = in.signed();
                needLines[i] = Math.toIntExact(in.signed());
                stockoutLines[i] = Math.toIntExact(in.signed());
            }
        }
    }

    /** Walks through a segment: {@link #nextRetailer()}, then {@link #nextLine()} as often as {@link #retailerLines} says. */
    static final class Reader {

        private final byte[] data;
        private int at;

        final int lines;
        final int[] specs;
        /** Usual prices in 分, as {@link #specs}. */
        final int[] prices;

        final Corrections corrections;

        /** Within the block; -1 where there are no retailers. */
        final int highestOrdinal;

        private int retailersLeft;
        private int place;

        /** Within the block; of the current retailer. */
        int ordinal;

        int retailerLines;

        int spec;

        /** The spec's usual price in 分. */
        int price;

        int need;
        int limit;
        int ordered;

        Reader(byte[] data) {
            this.data = data;
            if (unsigned() != FORMAT) {
                throw new IllegalStateException("A day segment of an unknown format");
            }
            lines = unsigned();
            specs = new int[unsigned()];
            prices = new int[specs.length];
            int previous = 0;
            for (int i = 0; i < specs.length; i++) {
                previous += unsigned();
                specs[i] = previous;
                prices[i] = unsigned();
            }
            corrections = new Corrections(this);
            int highest = unsigned();
            retailersLeft = unsigned();
            highestOrdinal = retailersLeft == 0 ? -1 : highest;
        }

        boolean nextRetailer() {
            if (retailersLeft == 0) {
                if (at != data.length) {
                    throw new IllegalStateException("A day segment goes on after its last retailer");
                }
                return false;
            }
            retailersLeft--;
            ordinal += unsigned();
            retailerLines = unsigned();
            place = 0;
            return true;
        }

        void nextLine() {
            int head = unsigned();
            place += head >>> 2;
            spec = specs[place];
            price = prices[place];
            need = unsigned();
            ordered = (head & 1) == 0 ? need : need - unsigned();
            limit = (head & 2) == 0 ? 0 : ordered + Math.toIntExact(signed());
        }

        private int unsigned() {
            int b = data[at++];
            if (b >= 0) {
                return b;
            }
            int value = b & 0x7F;
            for (int shift = 7; ; shift += 7) {
                b = data[at++];
                value |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        private long signed() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = data[at++];
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) {
                    return (value >>> 1) ^ -(value & 1);
                }
            }
        }
    }

    /** Grows; holds numbers of seven bits a byte. */
    private static final class VarBytes {

        private byte[] bytes = new byte[1024];
        private int size;

        void unsigned(int value) {
            if (value < 0) {
                throw new ArithmeticException("Not a count that fits: " + value);
            }
            put(value);
        }

        void signed(long value) {
            put((value << 1) ^ (value >> 63));
        }

        private void put(long bits) {
            if (size + 10 > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            long rest = bits;
            while ((rest & ~0x7FL) != 0) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        void append(VarBytes other) {
            while (size + other.size > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            System.arraycopy(other.bytes, 0, bytes, size, other.size);
            size += other.size;
        }

        void clear() {
            size = 0;
        }

        byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
