package com.platform135.analysis.signal;

/** What can be done about a hit. */
enum DecisionKind {
    /** Looked into, with a note. */
    HANDLED,
    /** The customer manager is to visit the shop by a day. */
    VISIT,
    /** Something is to be done by a day. */
    TASK,
    /** Left aside until a day, for a reason. */
    DISMISSED;

    boolean hasDue() {
        return this == VISIT || this == TASK;
    }
}
