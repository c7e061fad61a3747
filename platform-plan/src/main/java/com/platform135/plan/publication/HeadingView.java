package com.platform135.plan.publication;

import org.jspecify.annotations.Nullable;

/**
 * What stands over a plan or a list of plans.
 *
 * @param unit null over a list
 * @param kind for pages that listen for news of this plan: {@code month-plan}
 * @param listHref the list of units, null for whoever sees but one
 */
public record HeadingView(
        @Nullable UnitStateView unit,
        @Nullable Integer unitId,
        String kind,
        String from,
        String period,
        String previousHref,
        String nextHref,
        String nowHref,
        @Nullable String listHref) {}
