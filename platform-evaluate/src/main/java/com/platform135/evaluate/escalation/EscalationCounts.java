package com.platform135.evaluate.escalation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Answers of branches that are waited for. */
public record EscalationCounts(
        int waiting, int late, @Nullable LocalDate firstDue) {}
