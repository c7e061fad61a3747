package com.platform135.execute.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit on record.
 *
 * @param findings with {@code matters}, {@code photos}, {@code comments}, {@code reviews} and {@code versions}: JSON arrays of what hangs
 *     on it
 */
record VisitRow(
        UUID visitId,
        int retailerId,
        String licenceNo,
        String shop,
        @Nullable String address,
        int staffId,
        String manager,
        LocalDate visitDate,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        String method,
        boolean planned,
        String positionState,
        @Nullable Integer accuracyMetres,
        @Nullable Integer distanceMetres,
        boolean unchanged,
        @Nullable Integer satisfaction,
        @Nullable String effect,
        OffsetDateTime updatedAt,
        OffsetDateTime receivedAt,
        int version,
        String findings,
        String matters,
        String photos,
        String comments,
        String reviews,
        String versions) {}
