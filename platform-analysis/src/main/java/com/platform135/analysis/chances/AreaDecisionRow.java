package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about an area.
 *
 * @param code of the unit and the area: {@code JN1.TOWN}
 * @param untilOn through which day the area isn't raised again
 * @param dueOn of an adopted one
 */
record AreaDecisionRow(
        UUID decisionId,
        String code,
        AreaDecisionKind kind,
        String note,
        LocalDate untilOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        LocalDate decidedOn,
        String decidedByName) {

    AreaState state() {
        return switch (kind) {
            case ADOPTED -> doneOn == null ? AreaState.ADOPTED : AreaState.DONE;
            case DISMISSED -> AreaState.DISMISSED;
        };
    }

    /** Whether it still says something about the area on the day: what was adopted holds until it is done. */
    boolean reaches(LocalDate day) {
        return state() == AreaState.ADOPTED || !untilOn.isBefore(day);
    }

    boolean isLate(LocalDate today) {
        return state() == AreaState.ADOPTED && dueOn != null && dueOn.isBefore(today);
    }
}
