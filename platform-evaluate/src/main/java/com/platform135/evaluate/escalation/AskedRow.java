package com.platform135.evaluate.escalation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A question to the branch in a list, with the matter it is about. */
record AskedRow(
        UUID escalationId,
        UUID matterId,
        UUID visitId,
        String shopName,
        String licenceNo,
        String managerName,
        String askedByName,
        String kind,
        String body,
        LocalDate raisedOn,
        OffsetDateTime askedAt,
        String note,
        LocalDate dueOn,
        @Nullable String answer,
        @Nullable String answeredByName,
        @Nullable OffsetDateTime answeredAt) {}
