package com.platform135.evaluate.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.PositionState;
import com.platform135.db.visit.VisitMethod;

/**
 * One visit, without what hangs on it.
 *
 * @param reasons why the shop was on the day's list, comma-separated; empty for an unplanned visit
 * @param visitClass of the shop on the day
 * @param visitedBefore the last day before on which anybody called; null for the first visit
 * @param own whether one of the scope's people made it; false where the shop came to the scope later
 */
record VisitHeadRow(
        UUID visitId,
        int retailerId,
        String licenceNo,
        String shopName,
        @Nullable String address,
        int staffId,
        String managerName,
        String manager,
        LocalDate visitDate,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        VisitMethod method,
        String reasons,
        PositionState positionState,
        @Nullable Integer distanceMetres,
        boolean unchanged,
        @Nullable Integer satisfaction,
        @Nullable String effect,
        OffsetDateTime receivedAt,
        int version,
        @Nullable String visitClass,
        @Nullable LocalDate visitedBefore,
        boolean own) {}
