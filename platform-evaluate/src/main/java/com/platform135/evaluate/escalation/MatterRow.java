package com.platform135.evaluate.escalation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.MatterKind;
import com.platform135.db.visit.MatterState;

/**
 * A matter somebody is about to deal with.
 *
 * @param staffId the customer manager who raised it
 * @param branchId the branch above; null where there is none
 * @param escalationId the question the branch hasn't answered yet, or null
 * @param askedBy who asked it
 * @param answered whether anybody ever answered
 */
record MatterRow(
        int retailerId,
        UUID matterId,
        UUID visitId,
        int staffId,
        String shopName,
        MatterKind kind,
        MatterState state,
        String body,
        int revision,
        @Nullable Integer branchId,
        @Nullable UUID escalationId,
        @Nullable Integer askedBy,
        boolean answered,
        boolean doneByVisit) {}
