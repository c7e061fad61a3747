package com.platform135.execute.route;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The day of a market manager's people, or of a branch's units.
 *
 * @param wanted hours a day in principle
 */
public record TeamView(List<Person> people, List<UnitSum> units, int wanted) {

    /** @param late should be out by now and isn't */
    public record Person(
            String name,
            int visits,
            int unplanned,
            String hours,
            @Nullable String lastAt,
            @Nullable String lastShop,
            @Nullable String lastHref,
            int overdue,
            boolean late) {}

    /**
     * A market unit's people together.
     *
     * @param out of {@code people}, those with a visit today
     * @param hours a head of those out
     */
    public record UnitSum(String name, int people, int out, int visits, String hours, int overdue) {}
}
