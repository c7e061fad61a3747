package com.platform135.db.visit;

/** How far a matter is: 待办, 已上报, 已答复, 已办结, 已作废. */
public enum MatterState {
    OPEN,
    ESCALATED,
    ANSWERED,
    DONE,
    DROPPED
}
