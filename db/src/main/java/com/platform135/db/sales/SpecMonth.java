package com.platform135.db.sales;

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

    private static final int WIDEST_NEED = 31;
    private static final int NEED_BITS = 5;
    private static final int WIDEST_GAP = 7;
    private static final int WIDEST_LIMIT = 127;

    /** Sums of 31 such lines in one int: need, ordered, limit. */
    private static final int SUM_BITS = 10;

    private static final int SUM_MASK = (1 << SUM_BITS) - 1;

    /** Running sums of {@link #sumWhole} by group: two in a long, where one has room for a block's. */
    private static final int RUNNING = 3;

    private final DayRows rows;
    private final long[] needed;
    private final long[] orderedOnce;
    private final long[] orderedTwice;

    /** By word of {@link #needed}: its first entry, and the first line of that. */
    private final char[] firstEntries;

    private final int[] firstLines;

    /** Low byte the days needed, high byte the days ordered; of the busy a place in the wide columns. */
    private final char[] days;

    private final int[] wideNeedDays;
    private final int[] wideOrderedDays;
    private final int[] sums;
    private final byte[] quantities;
    private final byte[] limits;
    private final Corrections corrections;

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
        this.days = from.days;
        this.wideNeedDays = from.wideNeedDays;
        this.wideOrderedDays = from.wideOrderedDays;
        this.sums = from.sums;
        this.quantities = from.quantities;
        this.limits = from.limits;
        this.corrections = from.corrections;
        this.price = from.price;
        this.dayPrices = from.dayPrices;
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
        return isBusy(word, bit) ? wideNeedDays[days[entry]] : days[entry] & 0xFF;
    }

    private int orderedDays(int entry, int word, int bit) {
        return isBusy(word, bit) ? wideOrderedDays[days[entry]] : days[entry] >>> 8;
    }

    private boolean isBusy(int word, int bit) {
        return (rows.busy(word) >>> bit & 1) != 0;
    }

    // Sums.

    /**
     * Adds the lines of the days asked for to the members' groups.
     *
     * @param groups by ordinal, that is by place from {@code base}
     */
    void sum(MonthPart part, PlaceSet members, int[] groups, int base, FigureTable.Column to) {
        if (part.isWhole() && dayPrices == null) {
            sumWhole(members, groups, base, to);
        } else {
            visitEntries(
                    part,
                    members,
                    (place, ordered, lines) ->
                            to.add(groups[base + place], Integer.bitCount(ordered & part.relative(place)), lines));
        }
        if (corrections.count() > 0) {
            Sums difference = new Sums();
            for (int at = 0; at < corrections.count(); at++) {
                int place = corrections.place(at);
                if (members.contains(place) && corrections.isWithin(part.range, at)) {
                    difference.clear();
                    corrections.addTo(difference, at);
                    to.add(groups[base + place], 0, difference);
                }
            }
        }
    }

    private void sumWhole(PlaceSet members, int[] groups, int base, FigureTable.Column to) {
        long[] running = new long[RUNNING * to.groups()];
        for (int word : members.filled) {
            if (word >= needed.length) {
                break;
            }
            long here = needed[word];
            int first = firstEntries[word];
            long busy = rows.busy(word);
            for (long left = here & members.words[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int entry = first + Long.bitCount(here & (1L << bit) - 1);
                int at = RUNNING * groups[base + (word << PlaceSet.WORD_BITS | bit)];
                int sum = sums[entry];
                int needDays = days[entry] & 0xFF;
                int orderedDays = days[entry] >>> 8;
                if ((busy >>> bit & 1) != 0) {
                    needDays = wideNeedDays[days[entry]];
                    orderedDays = wideOrderedDays[days[entry]];
                }
                running[at] += sum & SUM_MASK | (long) (sum >>> SUM_BITS & SUM_MASK) << 32;
                running[at + 1] += sum >>> 2 * SUM_BITS;
                running[at + 2] += Integer.bitCount(needDays) | (long) Integer.bitCount(orderedDays) << 32;
            }
        }
        Sums total = new Sums();
        for (int group = 0; group < to.groups(); group++) {
            int at = RUNNING * group;
            if (running[at] != 0) {
                long orderDays = running[at + 2] >>> 32;
                total.need = (int) running[at];
                total.ordered = running[at] >>> 32;
                total.limit = running[at + 1];
                total.fen = total.ordered * price;
                total.needLines = (int) running[at + 2];
                total.stockoutLines = total.needLines - orderDays;
                to.add(group, (int) orderDays, total);
            }
        }
    }

    /** Shows the members' entries with need in the days asked for, and then the corrections as entries without days. */
    void visit(MonthPart part, PlaceSet members, Visitor visitor) {
        visitEntries(part, members, visitor);
        Sums difference = new Sums();
        for (int at = 0; at < corrections.count(); at++) {
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
        int line = firstLines[word];
        long before = needed[word];
        for (int earlier = firstEntries[word]; earlier < entry; earlier++, before &= before - 1) {
            line += Integer.bitCount(needDays(earlier, word, Long.numberOfTrailingZeros(before)));
        }
        int relative = rows.relative(place, range);
        int ordered = orderedDays(entry, word, bit);
        addLines(entry, line, needDays(entry, word, bit), ordered, relative, place, to);
        return Integer.bitCount(ordered & relative);
    }

    private void addLines(int entry, int firstLine, int need, int ordered, int range, int place, Sums to) {
        int asked = need & range;
        to.needLines += Integer.bitCount(asked);
        to.stockoutLines += Integer.bitCount(asked & ~ordered);
        if (asked == need && dayPrices == null) {
            int orderedSum = sums[entry] >>> SUM_BITS & SUM_MASK;
            to.need += sums[entry] & SUM_MASK;
            to.ordered += orderedSum;
            to.limit += sums[entry] >>> 2 * SUM_BITS;
            to.fen += (long) orderedSum * price;
            return;
        }
        int line = firstLine;
        for (int left = need; left != 0; left &= left - 1, line++) {
            int day = left & -left;
            if ((day & range) != 0) {
                int lineNeed = quantities[line] & WIDEST_NEED;
                int lineOrdered = (ordered & day) == 0 ? 0 : lineNeed - ((quantities[line] & 0xFF) >>> NEED_BITS);
                to.need += lineNeed;
                to.limit += limits[line];
                to.ordered += lineOrdered;
                to.fen += (long) lineOrdered * price(place, Integer.numberOfTrailingZeros(left));
            }
        }
    }

    private int price(int place, int nthDay) {
        return dayPrices == null ? price : dayPrices[rows.day(place, nthDay)];
    }

    long bytes() {
        return 8L * 3 * needed.length
                + (2L + 4) * firstEntries.length
                + (2L + 4) * days.length
                + 8L * wideNeedDays.length
                + 2L * quantities.length
                + (dayPrices == null ? 0 : 4L * dayPrices.length)
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
            return (byte) (need | (ordered == 0 ? 0 : need - ordered << NEED_BITS));
        }

        int sum() {
            return need | ordered << SUM_BITS | limit << 2 * SUM_BITS;
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
