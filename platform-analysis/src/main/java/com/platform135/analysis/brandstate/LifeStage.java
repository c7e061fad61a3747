package com.platform135.analysis.brandstate;

/** Where in its life a spec stands. */
enum LifeStage {
    /** 导入: launched lately. */
    INTRODUCTION,
    /** 成长: gains share or shops. */
    GROWTH,
    /** 成熟: holds both. */
    MATURE,
    /** 衰退: loses share or shops. */
    DECLINE,
    /** Not enough months on record to say. */
    UNKNOWN
}
