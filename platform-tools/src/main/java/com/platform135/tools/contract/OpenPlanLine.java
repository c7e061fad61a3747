package com.platform135.tools.contract;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.VisitPoint;

/**
 * A line of a published plan that a customer manager works on.
 *
 * @param title in the words of the plan
 * @param point null for a line about the team
 * @param indicator what is measured, in the words of the plan
 * @param target the value wanted, with its unit
 */
public record OpenPlanLine(
        UUID lineId,
        String title,
        @Nullable VisitPoint point,
        @Nullable String indicator,
        @Nullable String target) {}
