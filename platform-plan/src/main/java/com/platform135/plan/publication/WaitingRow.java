package com.platform135.plan.publication;

import java.time.LocalDate;

/** A published plan that somebody has to read or to take lines on of. */
public record WaitingRow(PublicationKind kind, LocalDate fromDate, String code, boolean unread, int untaken) {

    public String path() {
        return PlanPaths.of(kind, code, period());
    }

    public String period() {
        return PlanPaths.period(kind, fromDate);
    }
}
