package com.platform135.db.sales;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.MonthGroups.RetailerPiece;

/** What retailers of a block, one by one, ordered and needed of some specs. All columns are by place from the first. */
final class BlockListing {

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final PlaceSet places;
    private final int first;
    private final int[] specIds;

    private final int[] orderDays;
    private final int[] firstDays;
    private final int[] lastDays;
    private final int[] orderedSpecs;
    private final int[] gapSpecs;
    private final int[] stockoutSpecs;
    private final boolean[] withLines;
    private final boolean[] needed;

    /** Of the lines that belong to the scope: need, limit, ordered, amount, how many. */
    private final long[] need;

    private final long[] limit;
    private final long[] ordered;
    private final long[] fen;
    private final long[] needLines;
    private final long[] stockoutLines;

    /** Of the spec at hand. */
    private final long[] specNeed;

    private final long[] specOrdered;
    private final long[] ownNeed;
    private final long[] ownOrdered;
    private final Sums sums = new Sums();

    BlockListing(Membership membership, int[] specIds, int base, PlaceSet places, List<MonthPart> parts) {
        this.places = places;
        this.first = places.firstPlace();
        this.specIds = specIds;
        int span = places.span();
        this.orderDays = new int[span];
        this.firstDays = new int[span];
        this.lastDays = new int[span];
        this.orderedSpecs = new int[span];
        this.gapSpecs = new int[span];
        this.stockoutSpecs = new int[span];
        this.withLines = new boolean[span];
        this.needed = new boolean[span];
        this.need = new long[span];
        this.limit = new long[span];
        this.ordered = new long[span];
        this.fen = new long[span];
        this.needLines = new long[span];
        this.stockoutLines = new long[span];
        this.specNeed = new long[span];
        this.specOrdered = new long[span];
        this.ownNeed = new long[span];
        this.ownOrdered = new long[span];
        Arrays.fill(firstDays, NO_DAY);
        Arrays.fill(lastDays, NO_DAY);
        List<MonthGroups> owners = parts.stream()
                .map(part -> MonthGroups.of(membership, part, places, base))
                .toList();
        int[][] days = new int[parts.size()][span];
        for (int spec : specIds) {
            addSpec(spec, parts, owners, days);
        }
        for (int i = 0; i < parts.size(); i++) {
            MonthPart part = parts.get(i);
            int[] its = days[i];
            places.forEach(place -> addDays(part, place, its[place - first]));
        }
    }

    private void addOwn(int place, Sums lines) {
        ownNeed[place - first] += lines.need;
        ownOrdered[place - first] += lines.ordered;
        need[place - first] += lines.need;
        limit[place - first] += lines.limit;
        ordered[place - first] += lines.ordered;
        fen[place - first] += lines.fen;
        needLines[place - first] += lines.needLines;
        stockoutLines[place - first] += lines.stockoutLines;
    }

    private void addDays(MonthPart part, int place, int days) {
        if (days != 0) {
            DayRows rows = part.block.rows;
            orderDays[place - first] += Integer.bitCount(days);
            lastDays[place - first] = part.firstDay + rows.day(place, 31 - Integer.numberOfLeadingZeros(days));
            if (firstDays[place - first] == NO_DAY) {
                firstDays[place - first] = part.firstDay + rows.day(place, Integer.numberOfTrailingZeros(days));
            }
        }
    }

    /**
     * The spec over the whole period: whether it was needed and ordered whoever's the lines are, what there is and what it lacks of its own.
     *
     * @param days by part and place, the days with orders so far
     */
    private void addSpec(int id, List<MonthPart> parts, List<MonthGroups> owners, int[][] days) {
        for (int i = 0; i < parts.size(); i++) {
            MonthPart part = parts.get(i);
            SpecMonth spec = part.block.spec(id);
            if (spec == null) {
                continue;
            }
            PlaceSet whole = owners.get(i).whole();
            int[] ofPart = days[i];
            spec.visit(part, places, (place, itsDays, lines) -> {
                int at = place - first;
                ofPart[at] |= itsDays & part.relative(place);
                specNeed[at] += lines.need;
                specOrdered[at] += lines.ordered;
                withLines[at] |= !lines.isZero();
                if (whole.contains(place)) {
                    addOwn(place, lines);
                }
            });
            for (RetailerPiece piece : owners.get(i).pieces()) {
                sums.clear();
                spec.addTo(sums, piece.place(), piece.days());
                addOwn(piece.place(), sums);
            }
        }
        for (int at = 0; at < specNeed.length; at++) {
            orderedSpecs[at] += specOrdered[at] > 0 ? 1 : 0;
            needed[at] |= specNeed[at] > 0;
            gapSpecs[at] += ownNeed[at] > ownOrdered[at] ? 1 : 0;
            stockoutSpecs[at] += ownNeed[at] > 0 && ownOrdered[at] == 0 ? 1 : 0;
            specNeed[at] = 0;
            specOrdered[at] = 0;
            ownNeed[at] = 0;
            ownOrdered[at] = 0;
        }
    }

    /** Whether it has lines in the period, whoever's they are. */
    boolean hasLines(int place) {
        return withLines[place - first];
    }

    RetailerSales row(int place, int retailerId, int managerId, boolean active) {
        int at = place - first;
        return new RetailerSales(
                retailerId,
                managerId,
                active,
                date(firstDays[at]),
                date(lastDays[at]),
                orderDays[at],
                needed[at],
                orderedSpecs[at],
                gapSpecs[at],
                stockoutSpecs[at],
                need[at],
                limit[at],
                ordered[at],
                fen[at],
                needLines[at],
                stockoutLines[at]);
    }

    private static @Nullable LocalDate date(int epochDay) {
        return epochDay == NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }
}
