package com.platform135.plan.publication;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a version was published to.
 *
 * @param readAt null: not read yet
 * @param readBefore the newest earlier version he or she has read, null for none
 * @param taken lines of the plan taken on
 */
public record ReaderRow(
        int staffId,
        String name,
        @Nullable OffsetDateTime readAt,
        @Nullable Integer readBefore,
        int taken) {}
