package com.platform135.analysis.signal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.decision.DecisionState;

/**
 * A hit as of a day and what became of it.
 *
 * @param decision the newest one that reaches the day; null while nobody has decided
 */
record SignalRow(Signal signal, LocalDate day, @Nullable DecisionRow decision) {

    DecisionState state() {
        return decision == null ? DecisionState.OPEN : decision.state();
    }
}
