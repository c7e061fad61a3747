package com.platform135.analysis.problem;

/** What became of a problem: 未处理, 已列计划, 已采取措施, 已关闭, 放弃. */
enum ProblemState {
    OPEN,
    PLANNED,
    TAKEN,
    CLOSED,
    DROPPED;

    boolean isOver() {
        return this == CLOSED || this == DROPPED;
    }
}
