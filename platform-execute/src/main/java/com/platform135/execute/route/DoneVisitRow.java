package com.platform135.execute.route;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A visit of the day.
 *
 * @param endedAt null until 签退
 */
public record DoneVisitRow(
        UUID id,
        int retailerId,
        String licenceNo,
        String shop,
        String method,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        boolean unchanged,
        String[] reasons) {

    public Duration duration() {
        return endedAt == null ? Duration.ZERO : Duration.between(startedAt, endedAt);
    }

    /** Whether the shop stood on the list of the day. */
    public boolean planned() {
        return reasons.length > 0;
    }
}
