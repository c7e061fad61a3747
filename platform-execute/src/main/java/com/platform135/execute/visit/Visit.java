package com.platform135.execute.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.FindingCode;
import com.platform135.db.visit.MatterKind;
import com.platform135.db.visit.PositionState;
import com.platform135.db.visit.VisitMethod;

/**
 * A visit that makes sense in itself. Whether its shop and specs exist is for the database to say.
 *
 * @param date the day it began, in the business zone
 * @param updatedAt by the phone's clock, whole microseconds
 * @param position null unless the state is FIXED
 * @param satisfaction 1 to 5, null if not asked
 */
record Visit(
        UUID id,
        String licenceNo,
        VisitMethod method,
        LocalDate date,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        OffsetDateTime updatedAt,
        @Nullable Position position,
        PositionState positionState,
        List<String> reasons,
        boolean unchanged,
        List<Finding> findings,
        @Nullable Integer satisfaction,
        @Nullable String effect,
        List<Matter> matters,
        List<UUID> keptPromises,
        List<UUID> planLines,
        List<Photo> photos) {

    /** WGS-84; accuracy null if the phone didn't say. */
    record Position(double lat, double lng, @Nullable Integer accuracyMetres) {

        private static final double EARTH_METRES = 6_371_008.8;

        /** Over the ground; haversine. */
        int metresTo(double otherLat, double otherLng) {
            double dLat = Math.toRadians(otherLat - lat) / 2;
            double dLng = Math.toRadians(otherLng - lng) / 2;
            double a = Math.sin(dLat) * Math.sin(dLat)
                    + Math.cos(Math.toRadians(lat))
                            * Math.cos(Math.toRadians(otherLat))
                            * Math.sin(dLng)
                            * Math.sin(dLng);
            return (int) Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a))));
        }
    }

    record Finding(
            FindingCode code,
            @Nullable String specCode,
            @Nullable String note) {}

    record Matter(
            UUID id,
            MatterKind kind,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable String specCode) {}

    record Photo(UUID id, @Nullable OffsetDateTime takenAt) {}

    /** All that was written in words. */
    List<String> texts() {
        return Stream.of(
                        Stream.of(effect),
                        findings.stream().map(Finding::note),
                        matters.stream().map(Matter::text))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The specs it speaks of, by code. */
    List<String> specCodes() {
        return Stream.concat(
                        findings.stream().map(Finding::specCode),
                        matters.stream().map(Matter::specCode))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
