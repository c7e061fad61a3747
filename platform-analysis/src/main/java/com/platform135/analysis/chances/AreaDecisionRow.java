package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.decision.DecisionKind;
import com.platform135.analysis.decision.DecisionMade;
import com.platform135.analysis.decision.DecisionState;

/**
 * What was decided about an area.
 *
 * @param code of the unit and the area: {@code JN1.TOWN}
 * @param unit its name
 * @param areaType empty where it isn't on record
 * @param hitOn as of which day the figures stood
 * @param shops active shops then
 * @param needed how many shops more would have brought a shop's share to the branch's mean
 * @param expectedGain 条 a month of one shop more
 */
record AreaDecisionRow(
        UUID decisionId,
        String code,
        String unit,
        String areaType,
        LocalDate hitOn,
        int shops,
        int needed,
        int expectedGain,
        DecisionKind kind,
        @Nullable String note,
        LocalDate untilOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        LocalDate decidedOn,
        int decidedBy,
        String decidedByName)
        implements DecisionMade {

    @Override
    public DecisionState state() {
        return kind == DecisionKind.DISMISSED
                ? DecisionState.DISMISSED
                : doneOn == null ? DecisionState.ADOPTED : DecisionState.DONE;
    }

    /** What was adopted holds until it is done. */
    @Override
    public boolean covers(LocalDate day) {
        return state() == DecisionState.ADOPTED ? !decidedOn.isAfter(day) : DecisionMade.super.covers(day);
    }
}
