package com.platform135.analysis.problem;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.VisitPoint;

/**
 * What is written about a problem, checked.
 *
 * @param managerId 责任客户经理; null: whoever found it
 * @param shops retailer ids
 * @param specs spec ids
 */
record ProblemDraft(
        VisitPoint point,
        Severity severity,
        String title,
        String description,
        String area,
        @Nullable Integer managerId,
        Set<Integer> shops,
        Set<Integer> specs) {}
