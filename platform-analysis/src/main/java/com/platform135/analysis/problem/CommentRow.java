package com.platform135.analysis.problem;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Something said of a problem.
 *
 * @param kind COMMENT, CONFIRMED or STATE
 * @param state what it became, for STATE
 */
record CommentRow(
        int staffId,
        String name,
        String role,
        String kind,
        @Nullable String state,
        @Nullable String body,
        OffsetDateTime commentedAt) {}
