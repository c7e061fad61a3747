package com.platform135.tools.brandset;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A brand set as lists show it.
 *
 * @param organisationName the unit that published it; null for a personal or an imported set
 * @param mine whether it is the viewer's own
 */
public record BrandSetRow(
        int id,
        String name,
        @Nullable Integer organisationId,
        @Nullable String organisationName,
        boolean mine,
        int specs,
        int targets,
        OffsetDateTime changedAt,
        @Nullable String changedBy) {}
