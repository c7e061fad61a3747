package com.platform135.evaluate.escalation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a branch was asked about one matter, and what it answered; nulls while it hasn't. */
public record EscalationRow(
        UUID escalationId,
        UUID matterId,
        String branchName,
        String askedByName,
        OffsetDateTime askedAt,
        String note,
        LocalDate dueOn,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable OffsetDateTime answeredAt) {}
