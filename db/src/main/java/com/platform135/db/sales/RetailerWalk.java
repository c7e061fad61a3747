package com.platform135.db.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.RetailerStatus;

/** Goes through the retailers of a question in the order of their licences, and through what each of them has of each spec. */
final class RetailerWalk {

    private final SalesQuestion question;
    private final Directory directory;
    private final Membership membership;
    private final int[] facts;
    private final int firstDay;
    private final int lastDay;
    private final int populationDay;

    /** Of the spec at hand: what belongs to the scope, and everybody's. */
    private final Sums own = new Sums();

    private final Sums all = new Sums();

    RetailerWalk(SalesQuestion asked, Directory directory) {
        this.question = asked.withDimension(Dimension.NONE);
        this.directory = directory;
        this.membership = new Membership(question, directory);
        this.firstDay = day(question.period().start());
        this.lastDay = day(question.period().lastDay());
        this.populationDay = day(question.population());
        this.facts = directory.factsOn(populationDay);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    List<RetailerMember> members() {
        List<RetailerMember> members = new ArrayList<>();
        for (int ordinal : directory.retailers.byLicence()) {
            if (isMember(ordinal)) {
                members.add(member(ordinal));
            }
        }
        return members;
    }

    private boolean isMember(int ordinal) {
        return membership.members[ordinal] && directory.retailers.openedDays()[ordinal] <= populationDay;
    }

    private RetailerMember member(int ordinal) {
        int its = facts[ordinal];
        return new RetailerMember(
                directory.retailers.ids()[ordinal],
                directory.staff.ids()[membership.managers[ordinal]],
                membership.countGroups[ordinal] != Membership.OUTSIDE,
                directory.retailers.closedDays()[ordinal] <= populationDay ? RetailerStatus.CLOSED : Facts.status(its),
                Facts.format(its),
                Facts.marketType(its),
                Facts.areaType(its),
                Facts.scale(its),
                Facts.tier(its),
                Facts.visitClass(its),
                Facts.terminal(its),
                Facts.orderWeekday(its),
                LocalDate.ofEpochDay(directory.retailers.openedDays()[ordinal]),
                possibleDays(ordinal));
    }

    private int possibleDays(int ordinal) {
        int day = Math.max(firstDay, directory.retailers.openedDays()[ordinal]);
        int last = Math.min(lastDay, directory.retailers.closedDays()[ordinal] - 1);
        int count = 0;
        while (day <= last) {
            int next = directory.facts.heldUntil(ordinal, day, last);
            int held = directory.facts.on(ordinal, day);
            if (held != Dated.NOTHING && Facts.isActive(held) && Facts.orderWeekday(held) > 0) {
                count += weekdays(Facts.orderWeekday(held), day, next);
            }
            day = next;
        }
        return count;
    }

    /** How many days of a run are a certain weekday. */
    static int weekdays(int weekday, int from, int to) {
        int one = weekday - LocalDate.EPOCH.getDayOfWeek().getValue();
        return Math.floorDiv(to - 1 - one, 7) - Math.floorDiv(from - 1 - one, 7);
    }

    void visit(MonthSource source, SalesVisitor visitor) {
        int[] specIds = new SpecSlots(question.specs(), directory.specIds).specIds;
        @Nullable Block[] blocks = blocks(source, specIds);
        for (int ordinal : directory.retailers.byLicence()) {
            Block block = blocks[ordinal >> DaySegment.BLOCK_BITS];
            if (block != null && isMember(ordinal)) {
                visitor.retailer(member(ordinal));
                block.visit(ordinal, visitor);
            }
        }
    }

    private @Nullable Block[] blocks(MonthSource source, int[] specIds) {
        Months months = new Months(question.period(), source);
        @Nullable Block[] blocks = new Block[(directory.size() >> DaySegment.BLOCK_BITS) + 1];
        for (int block = 0; block < blocks.length; block++) {
            int base = block << DaySegment.BLOCK_BITS;
            PlaceSet places = PlaceSet.of(
                    Math.min(DaySegment.BLOCK_SIZE, directory.size() - base), place -> isMember(base + place));
            blocks[block] = places.isEmpty() ? null : new Block(specIds, months.of(block, places));
        }
        return blocks;
    }

    /** The months of a block of retailers. */
    private final class Block {

        private final int[] specIds;
        private final List<MonthPart> parts;

        /** A long for 64 retailers and a spec: which of them have lines of it in any of the months. */
        private final long[] present;

        /** By part of the retailer at hand, its days whose lines belong to the scope, run by run. */
        private final int[][] ownDays;

        Block(int[] specIds, List<MonthPart> parts) {
            this.specIds = specIds;
            this.parts = parts;
            this.ownDays = new int[parts.size()][];
            this.present = new long[PlaceSet.words(DaySegment.BLOCK_SIZE) * specIds.length];
            for (MonthPart part : parts) {
                for (int slot = 0; slot < specIds.length; slot++) {
                    SpecMonth spec = part.block.spec(specIds[slot]);
                    if (spec != null) {
                        spec.markPresent(present, slot, specIds.length);
                    }
                }
            }
        }

        void visit(int ordinal, SalesVisitor visitor) {
            boolean belongs = membership.sumGroups[ordinal] >= 0;
            if (!belongs) {
                findOwnDays(ordinal);
            }
            int place = ordinal & DaySegment.BLOCK_SIZE - 1;
            int first = (place >> PlaceSet.WORD_BITS) * specIds.length;
            for (int slot = 0; slot < specIds.length; slot++) {
                if ((present[first + slot] >>> place & 1) != 0) {
                    visit(specIds[slot], place, belongs, visitor);
                }
            }
        }

        private void visit(int id, int place, boolean belongs, SalesVisitor visitor) {
            own.clear();
            all.clear();
            int orderDays = 0;
            for (int at = 0; at < ownDays.length; at++) {
                MonthPart part = parts.get(at);
                SpecMonth spec = part.block.spec(id);
                if (spec != null) {
                    orderDays += spec.addTo(all, place, part.range);
                    if (!belongs) {
                        addOwn(spec, place, ownDays[at]);
                    }
                }
            }
            if (!all.isZero()) {
                Sums sums = belongs ? all : own;
                visitor.spec(id, orderDays, sums.need, sums.limit, sums.ordered, sums.fen);
            }
        }

        private void addOwn(SpecMonth spec, int place, int[] runs) {
            for (int days : runs) {
                spec.addTo(own, place, days);
            }
        }

        private void findOwnDays(int ordinal) {
            boolean split = membership.sumGroups[ordinal] == Membership.SPLIT;
            for (int at = 0; at < ownDays.length; at++) {
                MonthPart part = parts.get(at);
                ownDays[at] = !split
                        ? new int[0]
                        : membership.pieces(ordinal, part.firstDay, part.range).stream()
                                .mapToInt(Membership.Piece::days)
                                .toArray();
            }
        }
    }
}
