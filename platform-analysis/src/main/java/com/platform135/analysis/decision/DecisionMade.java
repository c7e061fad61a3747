package com.platform135.analysis.decision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;

/** What was decided about something found, and how far that is. */
public interface DecisionMade {

    UUID decisionId();

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

    /** What it stands for on the thread, under its type there; null where the thing was left aside. */
    default @Nullable ThreadNode onThread(String type) {
        return state() == DecisionState.DISMISSED ? null : new ThreadNode(ThreadStep.ANALYSIS, type, decisionId());
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
