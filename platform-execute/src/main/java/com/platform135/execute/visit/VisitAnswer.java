package com.platform135.execute.visit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What the phone is told once its visit is safe.
 *
 * @param version 1 when new, one more with every correction
 * @param missingPhotos announced and not here yet
 * @param isNew whether this request brought the visit
 */
public record VisitAnswer(
        UUID id,
        int version,
        OffsetDateTime receivedAt,
        List<UUID> missingPhotos,
        @JsonIgnore boolean isNew) {}
