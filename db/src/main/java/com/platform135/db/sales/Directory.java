package com.platform135.db.sales;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import com.platform135.db.organisation.OrganisationScope;

/**
 * Who the retailers are, what holds of them when, who looks after them when and where those people belong. Retailers go by ordinal, people
 * by their place in the order of usernames, units by their place in the order of codes. Immutable but for derived columns it remembers.
 */
final class Directory {

    /** Derived columns kept: a year's months twice, facts and managers. */
    private static final int COLUMNS_KEPT = 48;

    static final int NOBODY = Dated.NOTHING;
    static final int NO_UNIT = -1;

    final Retailers retailers;
    final Dated facts;
    final Dated managers;
    final Staff staff;
    final Units units;

    /** In the order of spec codes. */
    final int[] specIds;

    /** By person, the ordinals of all the retailers he or she has ever looked after. */
    private final int[][] retailersByPerson;

    private final Map<Integer, int[]> factColumns = new Columns();
    private final Map<Integer, int[]> managerColumns = new Columns();

    Directory(Retailers retailers, Dated facts, Dated managers, Staff staff, Units units, int[] specIds) {
        this.retailers = retailers;
        this.facts = facts;
        this.managers = managers;
        this.staff = staff;
        this.units = units;
        this.specIds = specIds;
        this.retailersByPerson = managers.ordinalsByValue(staff.ids.length);
    }

    /**
     * @param ids by ordinal; 0 where no retailer has it
     * @param openedDays by ordinal
     * @param closedDays by ordinal, the first day closed
     * @param byLicence ordinals in the order of licence numbers
     */
    @SuppressWarnings("ArrayRecordComponent") // columns; nobody compares them
    record Retailers(int[] ids, int[] openedDays, int[] closedDays, int[] byLicence) {}

    /** @param units of each; {@link #NO_UNIT} for those outside the organisation */
    @SuppressWarnings("ArrayRecordComponent")
    record Staff(int[] ids, String[] usernames, int[] units) {}

    /** @param parents of each; {@link #NO_UNIT} at the top */
    @SuppressWarnings("ArrayRecordComponent")
    record Units(int[] ids, String[] codes, int[] parents) {}

    private static final class Columns extends LinkedHashMap<Integer, int[]> {

        private static final long serialVersionUID = 1L;

        Columns() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, int[]> eldest) {
            return size() > COLUMNS_KEPT;
        }
    }

    int size() {
        return retailers.ids.length;
    }

    /** Facts by ordinal on a day; {@link Facts#NONE} where there are none. */
    int[] factsOn(int day) {
        return column(factColumns, day, d -> {
            int[] column = facts.column(d);
            for (int i = 0; i < column.length; i++) {
                column[i] = column[i] == Dated.NOTHING ? Facts.NONE : column[i];
            }
            return column;
        });
    }

    /** The person by ordinal who looks after the retailer on a day; {@link #NOBODY} where nobody does. */
    int[] managersOn(int day) {
        return column(managerColumns, day, managers::column);
    }

    private static int[] column(Map<Integer, int[]> columns, int day, IntFunction<int[]> make) {
        synchronized (columns) {
            return columns.computeIfAbsent(day, make::apply);
        }
    }

    /** Ordinals of the retailers that one of these people has ever looked after. */
    BitSet everLookedAfterBy(IntPredicate people) {
        BitSet ordinals = new BitSet(size());
        for (int person = 0; person < retailersByPerson.length; person++) {
            if (people.test(person)) {
                for (int ordinal : retailersByPerson[person]) {
                    ordinals.set(ordinal);
                }
            }
        }
        return ordinals;
    }

    /** 在营: open, and in force a status that says so. */
    boolean isActive(int ordinal, int factsThatDay, int day) {
        return retailers.openedDays[ordinal] <= day
                && day < retailers.closedDays[ordinal]
                && Facts.isActive(factsThatDay);
    }

    /** By person, whether the scope holds him or her. */
    boolean[] staffIn(OrganisationScope scope) {
        boolean[] within = new boolean[staff.ids.length];
        for (int i = 0; i < within.length; i++) {
            within[i] = scope.isManager()
                    ? Integer.valueOf(staff.ids[i]).equals(scope.managerId())
                    : rootOf(staff.units[i], scope) != NO_UNIT;
        }
        return within;
    }

    /** The unit of the scope's roots that holds the unit. */
    private int rootOf(int unit, OrganisationScope scope) {
        int at = unit;
        while (at != NO_UNIT && !scope.organisationIds().contains(units.ids[at])) {
            at = units.parents[at];
        }
        return at;
    }

    /**
     * The unit that people of the unit are shown under within the scope: the one next below the only root, the root itself for its own
     * people, one of the roots where there are several, a manager's own unit where the scope is a manager.
     */
    int rowUnit(int unit, OrganisationScope scope) {
        if (scope.isManager() || scope.organisationIds().contains(units.ids[unit])) {
            return unit;
        }
        if (scope.organisationIds().size() > 1) {
            return rootOf(unit, scope);
        }
        int at = unit;
        while (!scope.organisationIds().contains(units.ids[units.parents[at]])) {
            at = units.parents[at];
        }
        return at;
    }
}
