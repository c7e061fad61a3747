package com.platform135.plan.publication;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Somebody has taken a line on, as it stood in that version. */
public record TakingRow(
        UUID lineId,
        int staffId,
        String name,
        int version,
        @Nullable String note,
        OffsetDateTime takenAt) {}
