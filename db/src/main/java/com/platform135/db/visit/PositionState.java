package com.platform135.db.visit;

/** Whether the phone knew where it was at 签到. */
public enum PositionState {
    FIXED,
    UNAVAILABLE,
    DENIED,
    NOT_ASKED
}
