package com.platform135.plan.publication;

import org.jspecify.annotations.Nullable;

/** How far a unit is with a plan. */
public enum PlanState {
    NONE(""),
    DRAFT(""),
    PUBLISHED("brand"),
    SEEN("ok"),
    RETURNED("act");

    private final String tone;

    PlanState(String tone) {
        this.tone = tone;
    }

    static PlanState of(UnitStateRow row) {
        if (row.version() == null) {
            return row.draftedAt() == null ? NONE : DRAFT;
        }
        ReviewRow.@Nullable Verdict verdict = row.verdict();
        return verdict == null ? PUBLISHED : verdict == ReviewRow.Verdict.RETURNED ? RETURNED : SEEN;
    }

    public String key() {
        return "plan.publication.state." + name();
    }

    /** Class of its tag. */
    public String tone() {
        return tone;
    }
}
