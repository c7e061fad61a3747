package com.platform135.tools.contract;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.VisitPoint;

/**
 * A problem that 分析 has on record and that isn't in a plan yet.
 *
 * @param raisedBy who found it
 * @param managerId staff id of the customer manager who is to solve it; null where nobody is named
 * @param shops how many shops it is about
 * @param cause the first of its causes, or null
 * @param path of its page
 */
public record OpenProblem(
        UUID id,
        VisitPoint point,
        String title,
        boolean severe,
        String raisedBy,
        LocalDate raisedOn,
        @Nullable Integer managerId,
        int shops,
        @Nullable String cause,
        String path) {}
