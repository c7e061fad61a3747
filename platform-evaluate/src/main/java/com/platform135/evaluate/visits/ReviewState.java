package com.platform135.evaluate.visits;

import java.util.Locale;

import com.platform135.tools.error.OneOf;

/** How far the newest version of a visit is reviewed: 待评阅, 已确认, 已退回. */
public enum ReviewState {
    WAITING,
    CONFIRMED,
    RETURNED;

    /** As in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewState parse(String key) {
        return OneOf.named(VisitFilter.REVIEW, key, values(), ReviewState::key);
    }
}
