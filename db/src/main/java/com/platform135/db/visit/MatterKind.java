package com.platform135.db.visit;

/** What a visit leaves to be done: 承诺, 需求, 意见, 投诉, 市场机会, 专销线索, 提升目标. */
public enum MatterKind {
    PROMISE,
    REQUEST,
    OPINION,
    COMPLAINT,
    OPPORTUNITY,
    CLUE,
    TARGET
}
