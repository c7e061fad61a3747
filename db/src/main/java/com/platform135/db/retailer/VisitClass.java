package com.platform135.db.retailer;

/** 客户类别: drives how often a retailer is visited. */
public enum VisitClass {
    A,
    B,
    C,
    D
}
