package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.decision.DecisionKind;
import com.platform135.analysis.decision.DecisionMade;
import com.platform135.analysis.decision.DecisionState;

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
        @Nullable Integer expectedGain)
        implements DecisionMade {

    @Override
    public DecisionState state() {
        return switch (kind) {
            case HANDLED -> DecisionState.HANDLED;
            case DISMISSED -> DecisionState.DISMISSED;
            case VISIT -> visitedOn == null ? DecisionState.VISIT : DecisionState.VISITED;
            case TASK, ADOPTED -> doneOn == null ? DecisionState.TASK : DecisionState.DONE;
        };
    }

    @Override
    public @Nullable LocalDate stateOn() {
        return state() == DecisionState.VISITED ? visitedOn : DecisionMade.super.stateOn();
    }

    Signal.Identity identity() {
        return new Signal.Identity(retailerId, ruleCode, subject);
    }
}
