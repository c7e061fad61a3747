package com.platform135.db.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which retailers a question counts, whose lines it sums, and in which group. Counting goes by the scope and facts of one day. Sums go by
 * the same facts, but by whoever looked after the retailer on each day (or does today).
 */
final class Membership {

    static final int OUTSIDE = GroupCodes.OUTSIDE;

    /** Different days go into different groups: ask {@link #pieces}. */
    static final int SPLIT = -2;

    final List<String> codes;

    /** By ordinal, the group in which the retailer counts towards N(P); {@link #OUTSIDE} where it doesn't. */
    final int[] countGroups;

    /** By ordinal, the group that its lines go into; {@link #OUTSIDE}, or {@link #SPLIT}. */
    final int[] sumGroups;

    /** By ordinal: in the scope on the day of the population (or today) and let through by the filter, active or not. */
    final boolean[] members;

    /** Ordinals of the retailers that have any part in the answer. */
    final BitSet concerned = new BitSet();

    /** By ordinal, the person the scope was decided by. */
    final int[] managers;

    private final Directory directory;
    private final GroupCodes groups;
    private final int firstDay;
    private final int lastDay;

    /** By ordinal, the group by facts, or 0; {@link #OUTSIDE} where the filter stops the retailer. */
    private final int[] factGroups;

    Membership(SalesQuestion question, Directory directory) {
        this.directory = directory;
        this.groups = GroupCodes.of(question.by(), question.scope(), directory);
        this.codes = groups.codes();
        this.firstDay = day(question.period().start());
        this.lastDay = day(question.period().lastDay());
        int populationDay = day(question.population());
        boolean current = question.attribution() == Attribution.CURRENT;
        this.managers = directory.managersOn(current ? day(question.today()) : populationDay);
        int[] facts = directory.factsOn(populationDay);
        int size = directory.size();
        this.factGroups = outside(size);
        this.countGroups = outside(size);
        this.sumGroups = outside(size);
        this.members = new boolean[size];
        Facts.Filter filter = new Facts.Filter(question.filter());
        Set<Integer> set = question.filter().retailerIds();
        RetailerIds wanted = set == null ? null : RetailerIds.copyOf(set);
        BitSet possible = directory.everLookedAfterBy(person -> groups.ofStaff()[person] != OUTSIDE);
        for (int at = possible.nextSetBit(0); at >= 0; at = possible.nextSetBit(at + 1)) {
            if (filter.matches(facts[at]) && isWanted(at, wanted)) {
                factGroups[at] = factGroup(question.by(), facts[at]);
                int group = group(at, managers[at]);
                members[at] = group != OUTSIDE;
                countGroups[at] = members[at] && directory.isActive(at, facts[at], populationDay) ? group : OUTSIDE;
                sumGroups[at] = current ? group : historicalGroup(at);
                concerned.set(at, countGroups[at] != OUTSIDE || sumGroups[at] != OUTSIDE);
            }
        }
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    private static int[] outside(int size) {
        int[] groups = new int[size];
        Arrays.fill(groups, OUTSIDE);
        return groups;
    }

    private boolean isWanted(int ordinal, @Nullable RetailerIds wanted) {
        int id = directory.retailers.ids()[ordinal];
        return id != 0 && (wanted == null || wanted.has(id));
    }

    private int factGroup(Dimension dimension, int facts) {
        if (!groups.byFacts()) {
            return 0;
        }
        int place = Facts.placeIn(dimension, facts);
        return place == 0 ? codes.size() - 1 : place - 1;
    }

    /** The group of a retailer in somebody's care. */
    private int group(int ordinal, int manager) {
        if (factGroups[ordinal] == OUTSIDE || manager == Directory.NOBODY) {
            return OUTSIDE;
        }
        int ofStaff = groups.ofStaff()[manager];
        return ofStaff == OUTSIDE || !groups.byFacts() ? ofStaff : factGroups[ordinal];
    }

    private int historicalGroup(int ordinal) {
        int group = group(ordinal, directory.managers.on(ordinal, firstDay));
        if (directory.managers.isLastOn(ordinal, firstDay)) {
            return group;
        }
        int day = directory.managers.heldUntil(ordinal, firstDay, lastDay);
        while (day <= lastDay) {
            if (group(ordinal, directory.managers.on(ordinal, day)) != group) {
                return SPLIT;
            }
            day = directory.managers.heldUntil(ordinal, day, lastDay);
        }
        return group;
    }

    /** A run of days of a month whose lines go into one group. */
    record Piece(int days, int group) {}

    /**
     * The pieces of a split retailer's month that go into some group.
     *
     * @param range a mask of the month's days in the period
     */
    List<Piece> pieces(int ordinal, int firstOfMonth, int range) {
        List<Piece> pieces = new ArrayList<>();
        int last = firstOfMonth + 31 - Integer.numberOfLeadingZeros(range);
        int day = firstOfMonth + Integer.numberOfTrailingZeros(range);
        while (day <= last) {
            int next = directory.managers.heldUntil(ordinal, day, last);
            int group = group(ordinal, directory.managers.on(ordinal, day));
            if (group != OUTSIDE) {
                pieces.add(new Piece(DayMask.of(day - firstOfMonth, next - firstOfMonth) & range, group));
            }
            day = next;
        }
        return pieces;
    }
}
