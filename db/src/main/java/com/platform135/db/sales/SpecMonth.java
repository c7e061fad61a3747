package com.platform135.db.sales;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.jspecify.annotations.Nullable;

/**
 * A spec's month in a block. Three sets of bits say who needed it, who ordered it, and who did on a second day; questions of presence in
 * whole months look no further.
 *
 * <p>An <em>entry</em> is a retailer that needed the spec; entries stand in the order of places, so that an entry is found by counting bits.
 * It has a mask of the days needed and one of the days ordered, over the retailer's own days in {@link DayRows} (a retailer orders on four
 * or five days a month, so a byte does; those with more keep theirs in wide columns), and the sums of its month. Its <em>lines</em>, one a
 * day of need, stand in the order of days. What their narrow columns can't hold and what can't be derived from them is in the corrections,
 * which come on top: large quantities, limits on days without need, amounts off the day's usual price, several order lines on a day.
 */
final class SpecMonth {

    /** Days of a retailer that the narrow masks hold. */
    static final int NARROW_DAYS = 8;

    /** A line's need and ordered in a byte: need, and above it by how much ordered is less, or that nothing was ordered. */
    private static final int NEED_BITS = 5;

    private static final int WIDEST_NEED = (1 << NEED_BITS) - 1;
    private static final int WIDEST_GAP = 6;
    private static final int NOTHING_ORDERED = 7;
    private static final int WIDEST_LIMIT = 127;

    /** Sums of a month's lines in an int: need, ordered and, in the highest bits, limit. 31 lines as wide as can be fit. */
    private static final int SUM_BITS = 10;

    private static final int SUM_MASK = (1 << SUM_BITS) - 1;
    private static final int LIMIT_SHIFT = 2 * SUM_BITS;

    /** Words in a span, and what is known of it: entries, need, ordered, limit, days needed and days ordered of all spans before. */
    private static final int SPAN_BITS = 2;

    private static final int SPAN_COLUMNS = 6;

    /** By a line's byte, its need and ordered as in a sum. */
    private static final int[] QUANTITIES = quantities();

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static int[] quantities() {
        int[] quantities = new int[0x100];
        for (int line = 0; line < quantities.length; line++) {
            int need = line & WIDEST_NEED;
            int gap = line >>> NEED_BITS;
            quantities[line] = need | (gap == NOTHING_ORDERED ? 0 : need - gap) << SUM_BITS;
        }
        return quantities;
    }

    private final DayRows rows;
    private final long[] needed;
    private final long[] orderedOnce;
    private final long[] orderedTwice;

    /** By word of {@link #needed}: its first entry, and the first line of that. */
    private final char[] firstEntries;

    private final int[] firstLines;

    /** Days needed and days ordered; of the busy both together are a place in the wide columns. */
    private final byte[] needDays;

    private final byte[] orderedDays;
    private final int[] wideNeedDays;
    private final int[] wideOrderedDays;
    private final int[] sums;
    private final byte[] quantities;
    private final byte[] limits;
    private final Corrections corrections;

    /** Running totals over the spans, so that what lies between two of them is a difference. */
    private final int[] spans;

    /** The usual price in 分; that of each day where it changed. */
    private final int price;

    private final int @Nullable [] dayPrices;

    SpecMonth(SpecMonthBuilder from, DayRows rows) {
        this.rows = rows;
        this.needed = from.needed;
        this.orderedOnce = from.orderedOnce;
        this.orderedTwice = from.orderedTwice;
        this.firstEntries = from.firstEntries;
        this.firstLines = from.firstLines;
        this.needDays = from.needDays;
        this.orderedDays = from.orderedDays;
        this.wideNeedDays = from.wideNeedDays;
        this.wideOrderedDays = from.wideOrderedDays;
        this.sums = from.sums;
        this.quantities = from.quantities;
        this.limits = from.limits;
        this.corrections = from.corrections;
        this.price = from.price;
        this.dayPrices = from.dayPrices;
        this.spans = spans();
    }

    private int[] spans() {
        int count = needed.length >> SPAN_BITS;
        int[] totals = new int[(count + 1) * SPAN_COLUMNS];
        for (int span = 0; span < count; span++) {
            int at = span * SPAN_COLUMNS;
            System.arraycopy(totals, at, totals, at + SPAN_COLUMNS, SPAN_COLUMNS);
            for (int word = span << SPAN_BITS; word < span + 1 << SPAN_BITS; word++) {
                for (long left = needed[word]; left != 0; left &= left - 1) {
                    addEntry(word, Long.numberOfTrailingZeros(left), totals, at + SPAN_COLUMNS);
                }
            }
        }
        return totals;
    }

    private void addEntry(int word, int bit, int[] totals, int at) {
        int entry = entry(word, bit);
        int sum = sums[entry];
        totals[at]++;
        totals[at + 1] += sum & SUM_MASK;
        totals[at + 2] += sum >>> SUM_BITS & SUM_MASK;
        totals[at + 3] += sum >>> LIMIT_SHIFT;
        totals[at + 4] += Integer.bitCount(needDays(entry, word, bit));
        totals[at + 5] += Integer.bitCount(orderedDays(entry, word, bit));
    }

    /** Receives entries one by one. */
    interface Visitor {
        /**
         * @param orderedDays of the month, a mask over the retailer's days
         * @param lines the sums of the days asked for; only valid during the call
         */
        void entry(int place, int orderedDays, Sums lines);
    }

    // Presence.

    /** Adds what is known of 64 retailers in the days asked for. */
    void mark(MonthPart part, int word, long members, Marks marks) {
        if (word >= needed.length) {
            return;
        }
        long here = needed[word] & members;
        if (part.isWhole()) {
            marks.add(here, orderedOnce[word] & members, orderedTwice[word] & members);
        } else if (here != 0) {
            markPart(part, word, here, marks);
        }
    }

    private void markPart(MonthPart part, int word, long members, Marks marks) {
        long need = 0;
        long once = 0;
        long twice = 0;
        for (long left = members; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int entry = entry(word, bit);
            int range = part.relative(word << PlaceSet.WORD_BITS | bit);
            int ordered = Integer.bitCount(orderedDays(entry, word, bit) & range);
            need |= (needDays(entry, word, bit) & range) == 0 ? 0 : 1L << bit;
            once |= ordered > 0 ? 1L << bit : 0;
            twice |= ordered > 1 ? 1L << bit : 0;
        }
        marks.add(need, once, twice);
    }

    private int entry(int word, int bit) {
        return firstEntries[word] + Long.bitCount(needed[word] & (1L << bit) - 1);
    }

    private int needDays(int entry, int word, int bit) {
        return isBusy(word, bit) ? wideNeedDays[wide(entry)] : needDays[entry] & 0xFF;
    }

    private int orderedDays(int entry, int word, int bit) {
        return isBusy(word, bit) ? wideOrderedDays[wide(entry)] : orderedDays[entry] & 0xFF;
    }

    private int wide(int entry) {
        return needDays[entry] & 0xFF | (orderedDays[entry] & 0xFF) << 8;
    }

    private boolean isBusy(int word, int bit) {
        return (rows.busy(word) >>> bit & 1) != 0;
    }

    /** Marks retailers with any line of the month: a long for 64 of them, {@code step} longs apart. */
    void markPresent(long[] marks, int first, int step) {
        for (int word = 0; word < needed.length; word++) {
            marks[first + word * step] |= needed[word];
        }
        for (int at = 0; at < corrections.count(); at++) {
            int place = corrections.place(at);
            marks[first + (place >> PlaceSet.WORD_BITS) * step] |= 1L << place;
        }
    }

    // Sums.

    /**
     * Adds the lines of the days asked for to their groups, but for retailers in pieces.
     *
     * @param base the ordinal of the block's first place
     */
    void sum(MonthPart part, MonthGroups of, int base, FigureTable.Column to) {
        if (dayPrices == null) {
            GroupSums running = new GroupSums(to.groups());
            sumWords(part, of, base, running);
            running.addTo(to, price);
        } else {
            visitEntries(
                    part,
                    of.whole(),
                    (place, ordered, lines) ->
                            to.add(of.groups()[base + place], Integer.bitCount(ordered & part.relative(place)), lines));
        }
        visitCorrections(part, of.whole(), (place, none, lines) -> to.add(of.groups()[base + place], 0, lines));
    }

    /** Adds runs of entries of one group at a stride, and one by one where groups mix or not all is asked for. */
    private void sumWords(MonthPart part, MonthGroups of, int base, GroupSums to) {
        int runGroup = MonthGroups.MIXED;
        int runFrom = 0;
        int runTo = 0;
        int runFromWord = 0;
        int runToWord = 0;
        for (int word : of.whole().filled) {
            if (word >= needed.length) {
                break;
            }
            long here = needed[word];
            long wanted = here & of.whole().words[word];
            boolean atAStride = wanted == here && part.isWhole() && rows.busy(word) == 0;
            int group = atAStride ? of.groupOf(word) : MonthGroups.MIXED;
            if (group == MonthGroups.MIXED) {
                sumOneByOne(part, word, wanted, of.groups(), base, to);
            } else if (here != 0) {
                if (group != runGroup || firstEntries[word] != runTo) {
                    sumWords(runFromWord, runToWord, runFrom, runTo, runGroup, to);
                    runGroup = group;
                    runFrom = firstEntries[word];
                    runFromWord = word;
                }
                runTo = firstEntries[word] + Long.bitCount(here);
                runToWord = word + 1;
            }
        }
        sumWords(runFromWord, runToWord, runFrom, runTo, runGroup, to);
    }

    /** Adds all entries of a run of words: whole spans by their running totals, what sticks out at either end at a stride. */
    private void sumWords(int fromWord, int toWord, int from, int to, int group, GroupSums into) {
        int first = (fromWord + (1 << SPAN_BITS) - 1 >> SPAN_BITS) * SPAN_COLUMNS;
        int last = (toWord >> SPAN_BITS) * SPAN_COLUMNS;
        if (first >= last) {
            sumRun(from, to, group, into);
            return;
        }
        sumRun(from, spans[first], group, into);
        into.add(
                group,
                spans[last + 1] - spans[first + 1],
                spans[last + 2] - spans[first + 2],
                spans[last + 3] - spans[first + 3],
                spans[last + 4] - spans[first + 4],
                spans[last + 5] - spans[first + 5]);
        sumRun(spans[last], to, group, into);
    }

    private void sumRun(int from, int to, int group, GroupSums into) {
        int need = 0;
        int ordered = 0;
        int limit = 0;
        for (int entry = from; entry < to; entry++) {
            int sum = sums[entry];
            need += sum & SUM_MASK;
            ordered += sum >>> SUM_BITS & SUM_MASK;
            limit += sum >>> LIMIT_SHIFT;
        }
        if (need > 0) {
            into.add(group, need, ordered, limit, bits(needDays, from, to), bits(orderedDays, from, to));
        }
    }

    private static int bits(byte[] masks, int from, int to) {
        int bits = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            bits += Long.bitCount((long) EIGHT_BYTES.get(masks, at));
        }
        for (; at < to; at++) {
            bits += Integer.bitCount(masks[at] & 0xFF);
        }
        return bits;
    }

    private void sumOneByOne(MonthPart part, int word, long wanted, int[] groups, int base, GroupSums to) {
        boolean whole = part.isWhole();
        int line = 0;
        int next = 0;
        for (long left = wanted; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int place = word << PlaceSet.WORD_BITS | bit;
            int entry = entry(word, bit);
            int need = needDays(entry, word, bit);
            int ordered = orderedDays(entry, word, bit);
            int sum = sums[entry];
            if (!whole) {
                int range = part.relative(place);
                if ((need & range) != need) {
                    line = next > firstEntries[word] ? line : firstLines[word];
                    next = Math.max(next, firstEntries[word]);
                    for (; next < entry; next++) {
                        line += lineCount(word, next);
                    }
                    sum = sum(line, need, range);
                    need &= range;
                    ordered &= range;
                }
            }
            to.add(
                    groups[base + place],
                    sum & SUM_MASK,
                    sum >>> SUM_BITS & SUM_MASK,
                    sum >>> LIMIT_SHIFT,
                    Integer.bitCount(need),
                    Integer.bitCount(ordered));
        }
    }

    /** How many lines an entry of a word has. */
    private int lineCount(int word, int entry) {
        if (rows.busy(word) == 0) {
            return Integer.bitCount(needDays[entry] & 0xFF);
        }
        long left = needed[word];
        for (int earlier = firstEntries[word]; earlier < entry; earlier++) {
            left &= left - 1;
        }
        return Integer.bitCount(needDays(entry, word, Long.numberOfTrailingZeros(left)));
    }

    /** Sums a run of days of an entry. */
    private int sum(int firstLine, int need, int range) {
        int sum = 0;
        int line = firstLine + Integer.bitCount(need & (range & -range) - 1);
        for (int left = Integer.bitCount(need & range); left > 0; left--, line++) {
            sum += QUANTITIES[quantities[line] & 0xFF] + (limits[line] << LIMIT_SHIFT);
        }
        return sum;
    }

    /** Shows the members' entries with need in the days asked for, and then the corrections as entries without days. */
    void visit(MonthPart part, PlaceSet members, Visitor visitor) {
        visitEntries(part, members, visitor);
        visitCorrections(part, members, visitor);
    }

    private void visitCorrections(MonthPart part, PlaceSet members, Visitor visitor) {
        Sums difference = new Sums();
        int end = corrections.firstFrom(members.firstPlace() + members.span());
        for (int at = corrections.firstFrom(members.firstPlace()); at < end; at++) {
            int place = corrections.place(at);
            if (members.contains(place) && corrections.isWithin(part.range, at)) {
                difference.clear();
                corrections.addTo(difference, at);
                visitor.entry(place, 0, difference);
            }
        }
    }

    private void visitEntries(MonthPart part, PlaceSet members, Visitor visitor) {
        Sums lines = new Sums();
        for (int word : members.filled) {
            if (word >= needed.length) {
                break;
            }
            long wanted = needed[word] & members.words[word];
            int entry = firstEntries[word];
            int line = firstLines[word];
            for (long left = wanted == 0 ? 0 : needed[word]; left != 0; left &= left - 1, entry++) {
                int bit = Long.numberOfTrailingZeros(left);
                int need = needDays(entry, word, bit);
                if ((wanted >>> bit & 1) != 0) {
                    int place = word << PlaceSet.WORD_BITS | bit;
                    int range = part.relative(place);
                    if ((need & range) != 0) {
                        int ordered = orderedDays(entry, word, bit);
                        lines.clear();
                        addLines(entry, line, need, ordered, range, place, lines);
                        visitor.entry(place, ordered, lines);
                    }
                }
                line += Integer.bitCount(need);
            }
        }
    }

    /**
     * Adds one retailer's lines of a run of days.
     *
     * @return on how many of them it ordered
     */
    int addTo(Sums to, int place, int range) {
        corrections.addTo(to, place, range);
        int word = place >> PlaceSet.WORD_BITS;
        int bit = place & 63;
        if (word >= needed.length || (needed[word] >>> bit & 1) == 0) {
            return 0;
        }
        int entry = entry(word, bit);
        int relative = rows.relative(place, range);
        int need = needDays(entry, word, bit);
        int ordered = orderedDays(entry, word, bit);
        boolean bySum = dayPrices == null && (need & ~relative) == 0;
        addLines(entry, bySum ? 0 : firstLine(word, entry), need, ordered, relative, place, to);
        return Integer.bitCount(ordered & relative);
    }

    private int firstLine(int word, int entry) {
        int line = firstLines[word];
        for (int earlier = firstEntries[word]; earlier < entry; earlier++) {
            line += lineCount(word, earlier);
        }
        return line;
    }

    /** @param firstLine of the entry; of no matter where all its days are asked for and the price never changed */
    private void addLines(int entry, int firstLine, int need, int ordered, int range, int place, Sums to) {
        int asked = need & range;
        to.needLines += Integer.bitCount(asked);
        to.stockoutLines += Integer.bitCount(asked & ~ordered);
        if (dayPrices == null) {
            addSum(asked == need ? sums[entry] : sum(firstLine, need, range), price, to);
            return;
        }
        int line = firstLine;
        for (int left = need; left != 0; left &= left - 1, line++) {
            if ((left & -left & range) != 0) {
                int day = rows.day(place, Integer.numberOfTrailingZeros(left));
                addSum(QUANTITIES[quantities[line] & 0xFF] + (limits[line] << LIMIT_SHIFT), dayPrices[day], to);
            }
        }
    }

    private static void addSum(int sum, int fen, Sums to) {
        int ordered = sum >>> SUM_BITS & SUM_MASK;
        to.need += sum & SUM_MASK;
        to.ordered += ordered;
        to.limit += sum >>> LIMIT_SHIFT;
        to.fen += (long) ordered * fen;
    }

    long bytes() {
        return 8L * 3 * needed.length
                + (2L + 4) * firstEntries.length
                + (2L + 4) * sums.length
                + 8L * wideNeedDays.length
                + 2L * quantities.length
                + (dayPrices == null ? 0 : 4L * dayPrices.length)
                + 4L * spans.length
                + corrections.bytes();
    }

    /** A line as the columns hold it; what they don't is the rest. */
    static final class Packed {

        int need;
        int limit;
        int ordered;

        void pack(int fullNeed, int fullLimit, int fullOrdered) {
            need = Math.min(fullNeed, WIDEST_NEED);
            limit = need == 0 ? 0 : Math.min(fullLimit, WIDEST_LIMIT);
            ordered = need == 0 || fullOrdered == 0
                    ? 0
                    : need - Math.min(Math.min(fullNeed - fullOrdered, WIDEST_GAP), need - 1);
        }

        byte quantities() {
            return (byte) (need | (ordered == 0 ? NOTHING_ORDERED : need - ordered) << NEED_BITS);
        }

        int sum() {
            return need | ordered << SUM_BITS | limit << LIMIT_SHIFT;
        }
    }

    /** Sums by group of one spec in one month. */
    private static final class GroupSums {

        /** Need and ordered, two in a long; limit; days needed and days ordered. A block's months have room. */
        private static final int COLUMNS = 3;

        private final long[] sums;

        GroupSums(int groups) {
            sums = new long[groups * COLUMNS];
        }

        void add(int group, int need, int ordered, int limit, int needDays, int orderedDays) {
            int at = group * COLUMNS;
            sums[at] += need | (long) ordered << 32;
            sums[at + 1] += limit;
            sums[at + 2] += needDays | (long) orderedDays << 32;
        }

        void addTo(FigureTable.Column to, int price) {
            Sums total = new Sums();
            for (int at = 0; at < sums.length; at += COLUMNS) {
                if (sums[at] != 0) {
                    int orderedDays = (int) (sums[at + 2] >>> 32);
                    total.need = (int) sums[at];
                    total.ordered = sums[at] >>> 32;
                    total.limit = sums[at + 1];
                    total.fen = total.ordered * price;
                    total.needLines = (int) sums[at + 2];
                    total.stockoutLines = total.needLines - orderedDays;
                    to.add(at / COLUMNS, orderedDays, total);
                }
            }
        }
    }

    /** Of 64 retailers, which needed a spec, ordered it, and did on a second day. */
    static final class Marks {

        long needed;
        long orderedOnce;
        long orderedTwice;

        void clear() {
            needed = 0;
            orderedOnce = 0;
            orderedTwice = 0;
        }

        private void add(long need, long once, long twice) {
            needed |= need;
            orderedTwice |= twice | orderedOnce & once;
            orderedOnce |= once;
        }
    }
}
