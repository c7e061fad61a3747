package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Lists the retailers of a question one by one. */
final class RetailerListing {

    private final Directory directory;
    private final Membership membership;
    private final @Nullable BlockListing[] blocks;

    RetailerListing(SalesQuestion asked, Directory directory, MonthSource source) {
        SalesQuestion question = asked.withDimension(Dimension.NONE);
        this.directory = directory;
        this.membership = new Membership(question, directory);
        Months months = new Months(question.period(), source);
        int[] specIds = new SpecSlots(question.specs(), directory.specIds).specIds;
        this.blocks = new BlockListing[(directory.size() >> DaySegment.BLOCK_BITS) + 1];
        for (int block = 0; block < blocks.length; block++) {
            int base = block << DaySegment.BLOCK_BITS;
            PlaceSet places = PlaceSet.of(
                    Math.min(DaySegment.BLOCK_SIZE, directory.size() - base),
                    place -> membership.members[base + place]);
            blocks[block] = places.isEmpty()
                    ? null
                    : new BlockListing(membership, specIds, base, places, months.of(block, places));
        }
    }

    List<RetailerSales> list() {
        List<RetailerSales> rows = new ArrayList<>();
        for (int ordinal : directory.retailers.byLicence()) {
            BlockListing block = blocks[ordinal >> DaySegment.BLOCK_BITS];
            if (block != null && membership.members[ordinal]) {
                boolean active = membership.countGroups[ordinal] != Membership.OUTSIDE;
                int place = ordinal & (DaySegment.BLOCK_SIZE - 1);
                if (active || block.hasLines(place)) {
                    int retailer = directory.retailers.ids()[ordinal];
                    rows.add(block.row(place, retailer, directory.staff.ids()[membership.managers[ordinal]], active));
                }
            }
        }
        return rows;
    }
}
