package com.platform135.execute.route;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One of a shop's last visits.
 *
 * @param codes of its findings
 * @param matters their texts
 * @param comments a JSON array of {@code by} and {@code text}
 */
record LastVisitRow(
        int retailerId,
        UUID id,
        LocalDate day,
        String method,
        boolean unchanged,
        @Nullable String effect,
        String[] codes,
        String[] matters,
        String comments) {}
