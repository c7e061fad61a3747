package com.platform135.db.retailer;

/** 状态: 在营, 停业, 歇业, 注销. Only ACTIVE counts as 在营. */
public enum RetailerStatus {
    ACTIVE,
    SUSPENDED,
    RESTING,
    CLOSED
}
