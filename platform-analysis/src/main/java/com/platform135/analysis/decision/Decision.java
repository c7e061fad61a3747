package com.platform135.analysis.decision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody made it.
 *
 * @param until for a dismissal, else null
 * @param due for what is to be done, else null
 */
public record Decision(
        DecisionKind kind,
        @Nullable String note,
        @Nullable LocalDate until,
        @Nullable LocalDate due) {}
