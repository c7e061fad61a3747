package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.decision.DecisionKind;
import com.platform135.analysis.decision.DecisionMade;
import com.platform135.analysis.decision.DecisionState;

/**
 * What was decided about a hit.
 *
 * @param arguments the figures of the hit's sentence on the day of the decision, with {@link #BETWEEN_ARGUMENTS}
 * @param visitedOn the first visit since then; null without one, or where none was asked for
 * @param visitId that visit
 * @param expectedGain 条 a month, of a chance
 */
record DecisionRow(
        int retailerId,
        UUID decisionId,
        String ruleCode,
        int ruleVersion,
        String subject,
        String arguments,
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

    static final String BETWEEN_ARGUMENTS = "\u001f";

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

    /** Whether a visit or something else is still to be done. */
    boolean isToDo() {
        return state() == DecisionState.VISIT || state() == DecisionState.TASK;
    }

    /** The hit as it stood. */
    Signal signal(int managerId) {
        return new Signal(
                ruleCode,
                ruleVersion,
                retailerId,
                managerId,
                subject,
                expectedGain == null ? 0 : expectedGain,
                List.of(arguments.split(BETWEEN_ARGUMENTS, -1)));
    }
}
