package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.MonthBlock.Corrections;
import com.platform135.db.sales.MonthBlock.Entries;

/**
 * Answers a question by going through the retailers one by one: of each, through the months, and of each month either through its day rows
 * (all specs as one) or through its specs.
 */
final class SalesTally {

    private static final int NO_GROUP = Membership.OUTSIDE;

    private final Membership membership;
    private final Directory directory;
    private final Months months;
    private final SpecSlots slots;
    private final boolean byDayRows;
    private final boolean each;
    private final int any;
    private final int[] active;
    private final int[] orderingAll;
    private final int[] limited;
    private final int[] limitFilled;
    private final FigureTable table;

    /** Of the retailer at hand, over the months. */
    private int orderDays;

    private boolean needing;
    private long limit;
    private long ordered;
    private int slotsOrdered;
    private int entriesSeen;

    /** By slot, on how many days the retailer at hand ordered and needed; valid where the stamp is the retailer's. */
    private final int[] stamps;

    private final int[] slotOrderDays;
    private int stamp;

    private final Sums monthSums = new Sums();
    private final Sums entrySums = new Sums();

    SalesTally(SalesQuestion question, Directory directory, MonthSource source) {
        this.directory = directory;
        this.membership = new Membership(question, directory);
        this.months = new Months(question.period(), source);
        this.slots = new SpecSlots(question.specs(), directory.specIds);
        this.each = question.specs().each();
        this.byDayRows = question.specs().isAll() && !each;
        this.any = each ? slots.count() : 0;
        int groups = membership.codes.size();
        this.active = new int[groups];
        this.orderingAll = new int[groups];
        this.limited = new int[groups];
        this.limitFilled = new int[groups];
        this.table = new FigureTable(groups, any + 1);
        this.stamps = new int[slots.count()];
        this.slotOrderDays = new int[slots.count()];
    }

    /** Counts and sums everything. */
    SalesTally run() {
        for (int ordinal = 0; ordinal < directory.size(); ordinal++) {
            if (membership.concerns(ordinal)) {
                retailer(ordinal);
            }
        }
        return this;
    }

    List<SalesGroup> groups() {
        List<SalesGroup> groups = new ArrayList<>();
        for (int group = 0; group < active.length; group++) {
            SalesFigures figures = table.figures(group, any);
            if (active[group] > 0 || !figures.equals(SalesFigures.ZERO)) {
                groups.add(new SalesGroup(
                        membership.codes.get(group),
                        active[group],
                        figures,
                        orderingAll[group],
                        limited[group],
                        limitFilled[group],
                        specs(group)));
            }
        }
        return groups;
    }

    private List<SpecFigures> specs(int group) {
        List<SpecFigures> specs = new ArrayList<>();
        for (int slot = 0; slot < any; slot++) {
            specs.add(new SpecFigures(slots.specIds[slot], table.figures(group, slot)));
        }
        return specs;
    }

    /** Every retailer counts in one group at most, so the groups' counts add up. */
    SalesGroup total() {
        List<SpecFigures> specs = new ArrayList<>();
        for (int slot = 0; slot < any; slot++) {
            specs.add(new SpecFigures(slots.specIds[slot], table.total(slot)));
        }
        return new SalesGroup(
                SalesGroup.TOTAL,
                sum(active),
                table.total(any),
                sum(orderingAll),
                sum(limited),
                sum(limitFilled),
                specs);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private void retailer(int ordinal) {
        int countGroup = membership.countGroups[ordinal];
        int sumGroup = membership.sumGroups[ordinal];
        int place = months.open(ordinal);
        begin();
        for (int month = 0; month < months.count(); month++) {
            MonthBlock block = months.blocks[month];
            if (block == null || place >= block.retailers) {
                continue;
            }
            int range = months.ranges[month];
            if (sumGroup != Membership.SPLIT) {
                scan(block, place, range, sumGroup, countGroup);
                continue;
            }
            for (Membership.Piece piece : membership.pieces(ordinal, months.firstDays[month], range)) {
                scan(block, place, piece.days(), piece.group(), NO_GROUP);
            }
            if (countGroup != NO_GROUP) {
                scan(block, place, range, NO_GROUP, countGroup);
            }
        }
        if (countGroup != NO_GROUP) {
            count(countGroup, place);
        }
    }

    private void begin() {
        stamp++;
        orderDays = 0;
        needing = false;
        limit = 0;
        ordered = 0;
        slotsOrdered = 0;
        entriesSeen = 0;
    }

    /**
     * Goes through some days of a retailer's month.
     *
     * @param sumGroup where to sum, or {@link #NO_GROUP}
     * @param countGroup where the retailer counts, or {@link #NO_GROUP}
     */
    private void scan(MonthBlock block, int place, int range, int sumGroup, int countGroup) {
        monthSums.clear();
        int days = byDayRows
                ? scanRows(block, place, range, countGroup)
                : scanEntries(block, place, range, sumGroup, countGroup);
        if (sumGroup != NO_GROUP) {
            table.add(sumGroup, any, Integer.bitCount(days), monthSums);
        }
        if (countGroup != NO_GROUP) {
            orderDays += Integer.bitCount(days);
            needing |= monthSums.need > 0;
            limit += monthSums.limit;
            ordered += monthSums.ordered;
        }
    }

    /** Gives the days on which any spec was ordered. */
    private int scanRows(MonthBlock block, int place, int range, int countGroup) {
        block.rows.addTo(monthSums, place, range);
        if (countGroup != NO_GROUP) {
            entriesSeen += block.entries.starts[place + 1] - block.entries.starts[place];
        }
        return block.rows.orderedDays[place] & range;
    }

    /** Gives the days on which any spec asked for was ordered. */
    private int scanEntries(MonthBlock block, int place, int range, int sumGroup, int countGroup) {
        Entries entries = block.entries;
        int days = 0;
        int line = block.lines.starts[place];
        for (int entry = entries.starts[place]; entry < entries.starts[place + 1]; entry++) {
            int needDays = entries.needDays[entry];
            int slot = slots.of(entries.specs[entry]);
            int needed = needDays & range;
            if (slot != SpecSlots.NOT_ASKED && needed != 0) {
                int orderedDays = entries.orderedDays[entry] & range;
                days |= orderedDays;
                addEntry(block, entry, line, needed, orderedDays, slot, sumGroup);
                if (countGroup != NO_GROUP) {
                    countSlot(slot, orderedDays, countGroup);
                }
            }
            line += Integer.bitCount(needDays);
        }
        addCorrections(block.corrections, place, range, sumGroup);
        return days;
    }

    private void addEntry(MonthBlock block, int entry, int line, int needed, int orderedDays, int slot, int sumGroup) {
        if (!each || sumGroup == NO_GROUP) {
            block.addLines(entry, line, needed, monthSums);
            return;
        }
        entrySums.clear();
        block.addLines(entry, line, needed, entrySums);
        monthSums.add(entrySums);
        table.add(sumGroup, slot, Integer.bitCount(orderedDays), entrySums);
    }

    private void addCorrections(Corrections corrections, int place, int range, int sumGroup) {
        for (int at = corrections.starts[place]; at < corrections.starts[place + 1]; at++) {
            int slot = slots.of(corrections.specs[at]);
            if (slot == SpecSlots.NOT_ASKED || (range >>> corrections.days[at] & 1) == 0) {
                continue;
            }
            corrections.addTo(monthSums, at);
            if (each && sumGroup != NO_GROUP) {
                entrySums.clear();
                corrections.addTo(entrySums, at);
                table.add(sumGroup, slot, 0, entrySums);
            }
        }
    }

    /** Counts the retailer for a spec the first time it is needed, ordered, and ordered on a second day. */
    private void countSlot(int slot, int orderedDays, int countGroup) {
        if (stamps[slot] != stamp) {
            stamps[slot] = stamp;
            slotOrderDays[slot] = 0;
            if (each) {
                table.countNeeding(countGroup, slot);
            }
        }
        int before = slotOrderDays[slot];
        int after = before + Integer.bitCount(orderedDays);
        slotOrderDays[slot] = after;
        if (before == 0 && after > 0) {
            slotsOrdered++;
            if (each) {
                table.countOrdering(countGroup, slot);
            }
        }
        if (each && before < 2 && after >= 2) {
            table.countRepeating(countGroup, slot);
        }
    }

    private void count(int group, int place) {
        active[group]++;
        if (orderDays > 0) {
            table.countOrdering(group, any);
        }
        if (orderDays > 1) {
            table.countRepeating(group, any);
        }
        if (needing) {
            table.countNeeding(group, any);
        }
        if (limit > 0) {
            limited[group]++;
            limitFilled[group] += ordered == limit ? 1 : 0;
        }
        if (slots.count() > 0 && orderedEverySpec(place)) {
            orderingAll[group]++;
        }
    }

    private boolean orderedEverySpec(int place) {
        if (byDayRows && entriesSeen >= slots.count()) {
            countSpecs(place);
        }
        return slotsOrdered == slots.count();
    }

    /** Day rows don't tell specs apart: looks at the entries of a retailer that has enough of them. */
    private void countSpecs(int place) {
        for (int month = 0; month < months.count(); month++) {
            @Nullable MonthBlock block = months.blocks[month];
            if (block == null || place >= block.retailers) {
                continue;
            }
            Entries entries = block.entries;
            for (int entry = entries.starts[place]; entry < entries.starts[place + 1]; entry++) {
                int slot = slots.of(entries.specs[entry]);
                if (slot != SpecSlots.NOT_ASKED) {
                    countSlot(slot, entries.orderedDays[entry] & months.ranges[month], NO_GROUP);
                }
            }
        }
    }
}
