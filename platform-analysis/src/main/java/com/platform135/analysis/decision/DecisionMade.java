package com.platform135.analysis.decision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What was decided about something found, and how far that is. */
public interface DecisionMade {

    DecisionKind kind();

    DecisionState state();

    @Nullable
    String note();

    /** Through which day the same thing isn't raised again. */
    LocalDate untilOn();

    /** Of what is to be done. */
    @Nullable
    LocalDate dueOn();

    @Nullable
    LocalDate doneOn();

    LocalDate decidedOn();

    String decidedByName();

    /** The day that the state is about: due, done, left aside until. */
    default @Nullable LocalDate stateOn() {
        return switch (state()) {
            case VISIT, TASK, ADOPTED -> dueOn();
            case DONE -> doneOn();
            case DISMISSED -> untilOn();
            case HANDLED, VISITED, OPEN -> decidedOn();
        };
    }

    /** Whether it says something about what was found on the day. */
    default boolean covers(LocalDate day) {
        return !decidedOn().isAfter(day) && !untilOn().isBefore(day);
    }

    default boolean isLate(LocalDate today) {
        LocalDate due = dueOn();
        return state().waits() && due != null && due.isBefore(today);
    }
}
