package com.platform135.analysis.decision;

/** How far something found is. */
public enum DecisionState {
    OPEN,
    HANDLED,
    VISIT,
    VISITED,
    TASK,
    ADOPTED,
    DONE,
    DISMISSED;

    /** Whether something is still to be done about it. */
    public boolean waits() {
        return this == OPEN || this == VISIT || this == TASK || this == ADOPTED;
    }
}
