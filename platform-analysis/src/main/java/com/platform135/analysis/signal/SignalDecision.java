package com.platform135.analysis.signal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody made it.
 *
 * @param until for a dismissal, else null
 * @param due for a visit or 待办, else null
 */
record SignalDecision(
        DecisionKind kind,
        @Nullable String note,
        @Nullable LocalDate until,
        @Nullable LocalDate due) {}
