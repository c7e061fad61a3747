package com.platform135.execute.route;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A customer manager's day so far.
 *
 * @param unplanned of the visits, those that weren't on the list
 * @param lastAt when the last visit began; null without one
 * @param overdue promises past their day
 */
record TeamRow(
        int id,
        String username,
        String name,
        String unit,
        int visits,
        int unplanned,
        int minutes,
        @Nullable UUID lastVisitId,
        @Nullable OffsetDateTime lastAt,
        @Nullable String lastShop,
        int overdue) {}
