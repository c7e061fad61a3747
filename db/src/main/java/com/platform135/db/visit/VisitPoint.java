package com.platform135.db.visit;

/** 三要点: 客户, 品牌, 市场. */
public enum VisitPoint {
    CUSTOMER,
    BRAND,
    MARKET
}
