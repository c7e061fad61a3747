package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about a hit.
 *
 * @param visitedOn the first visit since then; null without one, or where none was asked for
 * @param visitId that visit
 * @param expectedGain 条 a month, of a chance
 */
record DecisionRow(
        int retailerId,
        UUID decisionId,
        String ruleCode,
        String subject,
        LocalDate hitOn,
        DecisionKind kind,
        @Nullable String note,
        LocalDate untilOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        LocalDate decidedOn,
        String decidedByName,
        @Nullable LocalDate visitedOn,
        @Nullable UUID visitId,
        @Nullable Integer expectedGain) {

    SignalState state() {
        return switch (kind) {
            case HANDLED -> SignalState.HANDLED;
            case DISMISSED -> SignalState.DISMISSED;
            case VISIT -> visitedOn == null ? SignalState.VISIT : SignalState.VISITED;
            case TASK -> doneOn == null ? SignalState.TASK : SignalState.DONE;
        };
    }

    /** Whether it says something about the hit on the day. */
    boolean covers(LocalDate day) {
        return !decidedOn.isAfter(day) && !untilOn.isBefore(day);
    }

    Signal.Identity identity() {
        return new Signal.Identity(retailerId, ruleCode, subject);
    }

    boolean isLate(LocalDate today) {
        return state().waits() && dueOn != null && dueOn.isBefore(today);
    }
}
