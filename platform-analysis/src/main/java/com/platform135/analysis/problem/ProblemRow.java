package com.platform135.analysis.problem;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.VisitPoint;

/**
 * A problem of a list.
 *
 * @param managerName 责任客户经理, or whoever found it
 * @param shops how many it concerns
 * @param becameOf plan lines, visits and what else came of it
 */
record ProblemRow(
        UUID problemId,
        LocalDate raisedOn,
        VisitPoint point,
        Severity severity,
        String title,
        ProblemState state,
        String raisedBy,
        String unit,
        String managerName,
        int shops,
        int specs,
        int causes,
        int evidence,
        int becameOf,
        boolean confirmed,
        @Nullable String firstCause,
        @Nullable String outcome,
        @Nullable LocalDate closedOn) {

    /** Days it has been or was open. */
    int age(LocalDate today) {
        LocalDate until = closedOn == null ? today : closedOn;
        return (int) (until.toEpochDay() - raisedOn.toEpochDay());
    }
}
