package com.platform135.db.sales;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

import com.platform135.db.organisation.OrganisationScope;

/**
 * Who the retailers are, what holds of them when, who looks after them when and where those people belong. Retailers go by ordinal, people
 * by their place in the order of usernames, units by their place in the order of codes. Immutable but for what it has derived and
 * remembers.
 */
final class Directory {

    /** Derived columns kept: a year's months twice, facts and managers. */
    private static final int COLUMNS_KEPT = 48;

    /** Lists of members kept: at a city's size 3 MB each. */
    private static final int MEMBER_LISTS_KEPT = 6;

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

    private final Map<Integer, int[]> factColumns = new Newest<>(COLUMNS_KEPT);
    private final Map<Integer, int[]> managerColumns = new Newest<>(COLUMNS_KEPT);
    private final Map<SalesQuestion, List<RetailerMember>> memberLists = new Newest<>(MEMBER_LISTS_KEPT);

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

    /** The entries last used. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int kept;

        Newest(int kept) {
            super(16, 0.75f, true);
            this.kept = kept;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > kept;
        }
    }

    int size() {
        return retailers.ids.length;
    }

    /** Facts by ordinal on a day; {@link Facts#NONE} where there are none. */
    int[] factsOn(int day) {
        return remembered(factColumns, day, d -> {
            int[] column = facts.column(d);
            for (int i = 0; i < column.length; i++) {
                column[i] = column[i] == Dated.NOTHING ? Facts.NONE : column[i];
            }
            return column;
        });
    }

    /** The person by ordinal who looks after the retailer on a day; {@link #NOBODY} where nobody does. */
    int[] managersOn(int day) {
        return remembered(managerColumns, day, managers::column);
    }

    /** The members of a question, of which neither specs nor dimension matter; not to be changed. */
    List<RetailerMember> members(SalesQuestion question) {
        return remembered(
                memberLists,
                question.withDimension(Dimension.NONE).withSpecs(SpecSelection.all()),
                asked -> List.copyOf(new RetailerWalk(asked, this).members()));
    }

    private static <K, V> V remembered(Map<K, V> known, K key, Function<K, V> make) {
        synchronized (known) {
            V value = known.get(key);
            if (value == null) {
                value = make.apply(key);
                known.put(key, value);
            }
            return value;
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
