package com.platform135.tools.audit;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
public record AuditEntry(
        long auditId,
        OffsetDateTime happenedAt,
        String username,
        String action,
        String entity,
        @Nullable String entityId,
        List<Change> changes) {

    /** A value as it was and as it became; null where there was or is none. */
    public record Change(
            String name, @Nullable String before, @Nullable String after) {}
}
