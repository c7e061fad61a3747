package com.platform135.db.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.MonthBlock.Corrections;
import com.platform135.db.sales.MonthBlock.Entries;

/** Lists the retailers of a question one by one. */
final class RetailerListing {

    private final SalesQuestion question;
    private final Directory directory;
    private final Membership membership;
    private final Months months;
    private final SpecSlots slots;

    /** Of the retailer at hand. */
    private final Sums sums = new Sums();

    private int orderDays;
    private @Nullable LocalDate firstOn;
    private @Nullable LocalDate lastOn;
    private boolean hasLines;

    /** By slot, over the whole period. */
    private final long[] needs;

    private final long[] ordereds;
    private final Sums part = new Sums();

    RetailerListing(SalesQuestion question, Directory directory, MonthSource source) {
        this.question = question.withDimension(Dimension.NONE);
        this.directory = directory;
        this.membership = new Membership(this.question, directory);
        this.months = new Months(question.period(), source);
        this.slots = new SpecSlots(question.specs(), directory.specIds);
        this.needs = new long[slots.count()];
        this.ordereds = new long[slots.count()];
    }

    List<RetailerSales> list() {
        List<RetailerSales> rows = new ArrayList<>();
        for (int ordinal : directory.retailers.byLicence()) {
            if (membership.members[ordinal]) {
                scan(ordinal);
                boolean active = membership.countGroups[ordinal] != Membership.OUTSIDE;
                if (active || hasLines) {
                    rows.add(row(ordinal, active));
                }
            }
        }
        return rows;
    }

    private void scan(int ordinal) {
        int place = months.open(ordinal);
        sums.clear();
        orderDays = 0;
        firstOn = null;
        lastOn = null;
        hasLines = false;
        Arrays.fill(needs, 0);
        Arrays.fill(ordereds, 0);
        for (int month = 0; month < months.count(); month++) {
            MonthBlock block = months.blocks[month];
            if (block != null && place < block.retailers) {
                scanMonth(block, ordinal, place, month);
            }
        }
    }

    private void scanMonth(MonthBlock block, int ordinal, int place, int month) {
        int range = months.ranges[month];
        addDays(present(block, place, range), months.firstDays[month]);
        int group = membership.sumGroups[ordinal];
        if (group == Membership.SPLIT) {
            for (Membership.Piece piece : membership.pieces(ordinal, months.firstDays[month], range)) {
                addLines(block, place, piece.days(), false);
            }
        } else if (group != Membership.OUTSIDE) {
            addLines(block, place, range, false);
        }
        addLines(block, place, range, true);
    }

    /** The days on which any spec asked for was ordered. */
    private int present(MonthBlock block, int place, int range) {
        Entries entries = block.entries;
        int days = 0;
        for (int entry = entries.starts[place]; entry < entries.starts[place + 1]; entry++) {
            if (slots.of(entries.specs[entry]) != SpecSlots.NOT_ASKED) {
                days |= entries.orderedDays[entry];
            }
        }
        return days & range;
    }

    private void addDays(int days, int firstOfMonth) {
        if (days == 0) {
            return;
        }
        LocalDate month = LocalDate.ofEpochDay(firstOfMonth);
        orderDays += Integer.bitCount(days);
        if (firstOn == null) {
            firstOn = month.plusDays(Integer.numberOfTrailingZeros(days));
        }
        lastOn = month.plusDays(31 - Integer.numberOfLeadingZeros(days));
    }

    /** Adds the lines of some days to the retailer's sums, or else to those of its specs. */
    private void addLines(MonthBlock block, int place, int range, boolean bySpec) {
        Entries entries = block.entries;
        int line = block.lines.starts[place];
        for (int entry = entries.starts[place]; entry < entries.starts[place + 1]; entry++) {
            int slot = slots.of(entries.specs[entry]);
            int needed = entries.needDays[entry] & range;
            if (slot != SpecSlots.NOT_ASKED && needed != 0) {
                part.clear();
                block.addLines(entry, line, needed, part);
                add(slot, bySpec);
            }
            line += Integer.bitCount(entries.needDays[entry]);
        }
        Corrections corrections = block.corrections;
        for (int at = corrections.starts[place]; at < corrections.starts[place + 1]; at++) {
            int slot = slots.of(corrections.specs[at]);
            if (slot != SpecSlots.NOT_ASKED && (range >>> corrections.days[at] & 1) != 0) {
                part.clear();
                corrections.addTo(part, at);
                add(slot, bySpec);
            }
        }
    }

    private void add(int slot, boolean bySpec) {
        if (bySpec) {
            needs[slot] += part.need;
            ordereds[slot] += part.ordered;
            hasLines |= !part.isZero();
        } else {
            sums.add(part);
        }
    }

    private RetailerSales row(int ordinal, boolean active) {
        int orderedSpecs = 0;
        int gapSpecs = 0;
        int stockoutSpecs = 0;
        for (int slot = 0; slot < needs.length; slot++) {
            orderedSpecs += ordereds[slot] > 0 ? 1 : 0;
            gapSpecs += needs[slot] > ordereds[slot] ? 1 : 0;
            stockoutSpecs += needs[slot] > 0 && ordereds[slot] == 0 ? 1 : 0;
        }
        return new RetailerSales(
                directory.retailers.ids()[ordinal],
                directory.staff.ids()[membership.managers[ordinal]],
                active,
                firstOn,
                lastOn,
                orderDays,
                orderedSpecs,
                gapSpecs,
                stockoutSpecs,
                sums.need,
                sums.limit,
                sums.ordered,
                sums.fen);
    }
}
