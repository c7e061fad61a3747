package com.platform135.plan.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One published version of a plan.
 *
 * @param latest number of the newest version
 * @param to exclusive
 * @param note what the publisher said about this version
 */
public record PublishedPlan(
        UUID subjectId,
        PublicationKind kind,
        int version,
        int latest,
        int unitId,
        LocalDate from,
        LocalDate to,
        Document document,
        @Nullable String note,
        OffsetDateTime publishedAt,
        int publishedBy,
        String publisher) {

    public boolean isNewest() {
        return version == latest;
    }
}
