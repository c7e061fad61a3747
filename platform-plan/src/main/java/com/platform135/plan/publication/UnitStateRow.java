package com.platform135.plan.publication;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How far a market unit is with its plan of a period.
 *
 * @param writers its market managers' names
 * @param draftedAt when the draft was last saved, null for none
 * @param version newest published version, null for none
 * @param verdict of the branch on that version, null for none yet
 */
public record UnitStateRow(
        int unitId,
        String code,
        String name,
        String branch,
        @Nullable String writers,
        @Nullable OffsetDateTime draftedAt,
        @Nullable Integer version,
        @Nullable OffsetDateTime firstPublishedAt,
        @Nullable OffsetDateTime publishedAt,
        int readers,
        int haveRead,
        int taken,
        ReviewRow.@Nullable Verdict verdict,
        @Nullable String reviewer) {}
