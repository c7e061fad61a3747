package com.platform135.plan.month;

/** 客户, 品牌, 市场, 队伍: what a line is about. */
enum PlanPoint {
    CUSTOMER,
    BRAND,
    MARKET,
    TEAM;

    String key() {
        return "plan.month.point." + name();
    }
}
