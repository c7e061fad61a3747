package com.platform135.analysis.decision;

/** What can be done about something found. */
public enum DecisionKind {
    /** Looked into, with a note. */
    HANDLED,
    /** The customer manager is to visit the shop by a day. */
    VISIT,
    /** Something is to be done by a day. */
    TASK,
    /** Taken on by whoever decides: what the note says is to be done by a day. */
    ADOPTED,
    /** Left aside until a day, for a reason. */
    DISMISSED;

    public boolean hasDue() {
        return this == VISIT || this == TASK || this == ADOPTED;
    }

    boolean needsNote() {
        return this == HANDLED || this == ADOPTED || this == DISMISSED;
    }
}
