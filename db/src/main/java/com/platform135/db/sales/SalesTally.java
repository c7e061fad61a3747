package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers a question block by block. A long one is shared out among the processors that have nothing else to do: a retailer's part in the
 * answer depends on no other retailer, so parts add up.
 */
final class SalesTally {

    private final SalesQuestion question;
    private final Membership membership;
    private final int retailers;
    private final Months months;
    private final SpecSlots slots;
    private final boolean each;
    private final FigureTable table;

    SalesTally(SalesQuestion question, Directory directory, MonthSource source) {
        this.question = question;
        this.retailers = directory.size();
        this.membership = new Membership(question, directory);
        this.months = new Months(question.period(), source);
        this.slots = new SpecSlots(question.specs(), directory.specIds);
        this.each = question.specs().each();
        this.table = emptyTable();
    }

    private FigureTable emptyTable() {
        return new FigureTable(membership.codes.size(), (each ? slots.count() : 0) + 1);
    }

    /** Counts and sums everything. */
    SalesTally run(Workers workers) {
        for (int base = 0; base < retailers; base += DaySegment.BLOCK_SIZE) {
            PlaceSet places = new PlaceSet(
                    membership.concerned.get(base, base + DaySegment.BLOCK_SIZE).toLongArray());
            if (!places.isEmpty()) {
                runBlock(base, places, workers);
            }
        }
        if (each) {
            table.sumSpecs();
        }
        return this;
    }

    private void runBlock(int base, PlaceSet places, Workers workers) {
        List<MonthPart> parts = months.of(base >> DaySegment.BLOCK_BITS, places);
        int perRetailer = each || !question.specs().isAll() ? slots.count() : 1;
        long work = (long) places.size() * parts.size() * perRetailer;
        List<FigureTable> tables = new ArrayList<>();
        List<Runnable> shares = new ArrayList<>();
        for (PlaceSet share : places.shares(workers.pieces(work))) {
            FigureTable own = shares.isEmpty() ? table : emptyTable();
            tables.add(own);
            shares.add(() -> new BlockTally(question, membership, slots, base, share, parts, own).run());
        }
        workers.run(shares);
        tables.subList(1, tables.size()).forEach(table::addAll);
    }

    List<SalesGroup> groups() {
        List<SalesGroup> groups = new ArrayList<>();
        for (int group = 0; group < table.groups(); group++) {
            SalesFigures any = table.figures(group, table.columns() - 1);
            if (table.active(group) > 0 || !any.equals(SalesFigures.ZERO)) {
                groups.add(group(table, group, membership.codes.get(group)));
            }
        }
        return groups;
    }

    /** Every retailer counts in one group at most, so the groups' counts add up. */
    SalesGroup total() {
        return group(table.total(), 0, SalesGroup.TOTAL);
    }

    private SalesGroup group(FigureTable from, int group, String code) {
        List<SpecFigures> specs = new ArrayList<>();
        for (int slot = 0; slot < from.columns() - 1; slot++) {
            specs.add(new SpecFigures(slots.specIds[slot], from.figures(group, slot)));
        }
        return new SalesGroup(
                code,
                from.active(group),
                from.figures(group, from.columns() - 1),
                from.orderingAll(group),
                from.limited(group),
                from.limitFilled(group),
                specs);
    }
}
