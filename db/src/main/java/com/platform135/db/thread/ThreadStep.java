package com.platform135.db.thread;

/** The five monthly steps: 分析, 计划, 实施, 评估, 改进. */
public enum ThreadStep {
    ANALYSIS,
    PLAN,
    EXECUTE,
    EVALUATE,
    IMPROVE
}
