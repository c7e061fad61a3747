package com.platform135.tools.customerset;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A customer set as lists show it.
 *
 * @param organisationId the unit that published it; null for a personal one
 * @param mine whether it is the viewer's own
 * @param members how many are listed or kept; 0 for a rule
 * @param terms how many other sets it takes in
 */
public record CustomerSetRow(
        UUID id,
        String name,
        CustomerSetKind kind,
        @Nullable Integer organisationId,
        @Nullable String organisationName,
        boolean mine,
        String rule,
        @Nullable LocalDate frozenOn,
        String note,
        int members,
        int terms,
        int revision,
        OffsetDateTime changedAt,
        String changedBy) {}
