package com.platform135.plan.publication;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A unit in the list of units, or over its plan.
 *
 * @param late published after the day due, or not yet and the day is over
 * @param due last day in time
 */
public record UnitStateView(
        String code,
        String name,
        String branch,
        @Nullable String writers,
        PlanState state,
        boolean late,
        LocalDate due,
        @Nullable Integer version,
        @Nullable String publishedAt,
        int readers,
        int haveRead,
        int taken,
        @Nullable String reviewer,
        String href) {

    /** Nothing published and the day is over. */
    public boolean isMissing() {
        return late && version == null;
    }
}
