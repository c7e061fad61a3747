package com.platform135.analysis.signal;

/** How far a hit is. */
enum SignalState {
    OPEN,
    HANDLED,
    VISIT,
    VISITED,
    TASK,
    DONE,
    DISMISSED;

    /** Whether something is still to be done about it. */
    boolean waits() {
        return this == OPEN || this == VISIT || this == TASK;
    }
}
