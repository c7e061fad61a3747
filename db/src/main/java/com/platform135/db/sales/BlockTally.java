package com.platform135.db.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.MonthGroups.RetailerPiece;

/**
 * Answers a question for some retailers of a block: sums spec by spec and month by month, counts spec by spec with bits, and then looks at
 * each retailer's days and sums over all specs asked for.
 */
final class BlockTally {

    private final Membership membership;
    private final SpecSlots slots;
    private final boolean each;

    /** Whether all specs are asked for, so that the rows of days say what the set as a whole comes to. */
    private final boolean byRows;

    private final int base;
    private final PlaceSet places;
    private final PlaceSet counted;
    private final List<MonthPart> parts;
    private final List<MonthGroups> groups;
    private final FigureTable table;
    private final int any;

    /** Of the retailers counted, by place from {@link #first}. */
    private final int first;

    private final int[] orderDays;
    private final long[] limits;
    private final long[] ordereds;
    private final boolean[] needing;

    /** Those counted that ordered every spec so far. */
    private final long[] everySpec;

    private final SpecMonth.Marks marks = new SpecMonth.Marks();
    private final Sums sums = new Sums();

    /**
     * @param base the ordinal of the block's first place
     * @param places of whom to answer
     */
    BlockTally(
            SalesQuestion question,
            Membership membership,
            SpecSlots slots,
            int base,
            PlaceSet places,
            List<MonthPart> parts,
            FigureTable table) {
        this.membership = membership;
        this.slots = slots;
        this.each = question.specs().each();
        this.byRows = question.specs().isAll();
        this.base = base;
        this.places = places;
        this.counted = places.only(place -> membership.countGroups[base + place] != Membership.OUTSIDE);
        this.parts = parts;
        this.groups = parts.stream()
                .map(part -> MonthGroups.of(membership, part, places, base))
                .toList();
        this.table = table;
        this.any = table.columns() - 1;
        this.first = places.firstPlace();
        this.orderDays = new int[places.span()];
        this.limits = new long[places.span()];
        this.ordereds = new long[places.span()];
        this.needing = new boolean[places.span()];
        this.everySpec = counted.words.clone();
    }

    void run() {
        specs();
        for (int month = 0; month < parts.size(); month++) {
            if (byRows) {
                rows(parts.get(month), groups.get(month));
            } else {
                days(parts.get(month), groups.get(month));
            }
        }
        counted.forEach(this::settle);
    }

    // Spec by spec.

    private void specs() {
        boolean sumsWanted = each || !byRows;
        boolean left = !counted.isEmpty();
        @Nullable SpecMonth[] months = new SpecMonth[parts.size()];
        for (int slot = 0; slot < slots.count() && (left || sumsWanted); slot++) {
            for (int month = 0; month < months.length; month++) {
                months[month] = parts.get(month).block.spec(slots.specIds[slot]);
            }
            if (sumsWanted) {
                sum(months, table.column(each ? slot : any, each));
            }
            if (left || each) {
                left = count(months, slot);
            }
        }
    }

    private void sum(@Nullable SpecMonth[] months, FigureTable.Column to) {
        for (int month = 0; month < months.length; month++) {
            SpecMonth spec = months[month];
            if (spec != null) {
                MonthGroups of = groups.get(month);
                spec.sum(parts.get(month), of, base, to);
                for (RetailerPiece piece : of.pieces()) {
                    sums.clear();
                    int days = spec.addTo(sums, piece.place(), piece.days());
                    to.add(piece.group(), days, sums);
                }
            }
        }
    }

    /** Counts the retailers of a spec; gives whether any ordered every spec so far. */
    private boolean count(@Nullable SpecMonth[] months, int slot) {
        long left = 0;
        for (int word : counted.filled) {
            long members = counted.words[word];
            marks.clear();
            for (int month = 0; month < months.length; month++) {
                SpecMonth spec = months[month];
                if (spec != null) {
                    spec.mark(parts.get(month), word, members, marks);
                }
            }
            everySpec[word] &= marks.orderedOnce;
            left |= everySpec[word];
            if (each) {
                count(word, slot);
            }
        }
        return left != 0;
    }

    private void count(int word, int slot) {
        if (table.groups() == 1) {
            table.count(
                    0,
                    slot,
                    Long.bitCount(marks.orderedOnce),
                    Long.bitCount(marks.orderedTwice),
                    Long.bitCount(marks.needed));
            return;
        }
        for (long left = marks.needed; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int group = membership.countGroups[base + (word << PlaceSet.WORD_BITS | bit)];
            table.count(group, slot, (int) (marks.orderedOnce >>> bit & 1), (int) (marks.orderedTwice >>> bit & 1), 1);
        }
    }

    // Retailer by retailer.

    /** The month's days and sums where all specs are asked for. */
    private void rows(MonthPart part, MonthGroups of) {
        DayRows rows = part.block.rows;
        places.forEach(place -> {
            if (place < rows.retailers() && (rows.days(place) & part.range) != 0) {
                int days = Integer.bitCount(rows.orderedDays(place) & part.range);
                sums.clear();
                rows.addTo(sums, place, part.range);
                if (counted.contains(place)) {
                    orderDays[place - first] += days;
                    addTotals(place, sums);
                }
                if (of.whole().contains(place)) {
                    addRows(of.groups()[base + place], days, sums);
                }
            }
        });
        for (RetailerPiece piece : of.pieces()) {
            if (piece.place() < rows.retailers()) {
                sums.clear();
                rows.addTo(sums, piece.place(), piece.days());
                addRows(piece.group(), Integer.bitCount(rows.orderedDays(piece.place()) & piece.days()), sums);
            }
        }
    }

    private void addRows(int group, int days, Sums rows) {
        if (each) {
            table.addOrderDays(group, any, days);
        } else {
            table.add(group, any, days, rows);
        }
    }

    private void addTotals(int place, Sums lines) {
        limits[place - first] += lines.limit;
        ordereds[place - first] += lines.ordered;
        needing[place - first] |= lines.need > 0;
    }

    /** The month's days and sums where some specs are asked for. */
    private void days(MonthPart part, MonthGroups of) {
        DayRows rows = part.block.rows;
        int[] ordered = new int[places.span()];
        for (int spec : slots.specIds) {
            SpecMonth month = part.block.spec(spec);
            if (month != null) {
                month.visit(part, places, (place, days, lines) -> {
                    ordered[place - first] |= days;
                    if (counted.contains(place)) {
                        addTotals(place, lines);
                    }
                });
            }
        }
        places.forEach(place -> {
            if (ordered[place - first] != 0) {
                int days = Integer.bitCount(ordered[place - first] & part.relative(place));
                if (counted.contains(place)) {
                    orderDays[place - first] += days;
                }
                if (of.whole().contains(place)) {
                    table.addOrderDays(of.groups()[base + place], any, days);
                }
            }
        });
        for (RetailerPiece piece : of.pieces()) {
            if (ordered[piece.place() - first] != 0) {
                int range = rows.relative(piece.place(), piece.days());
                table.addOrderDays(piece.group(), any, Integer.bitCount(ordered[piece.place() - first] & range));
            }
        }
    }

    private void settle(int place) {
        int group = membership.countGroups[base + place];
        int days = orderDays[place - first];
        table.count(group, any, days > 0 ? 1 : 0, days > 1 ? 1 : 0, needing[place - first] ? 1 : 0);
        long limit = limits[place - first];
        boolean every = slots.count() > 0 && (everySpec[place >> PlaceSet.WORD_BITS] >>> place & 1) != 0;
        table.countRetailer(group, every, limit > 0, limit > 0 && ordereds[place - first] == limit);
    }
}
