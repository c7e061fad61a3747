package com.platform135.db.retailer;

/** 市场类型: C 城镇, X 乡村. */
public enum MarketType {
    C,
    X
}
