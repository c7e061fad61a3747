package com.platform135.db.visit;

/** 方式: how a shop was visited: 实地, 电话, 网络. */
public enum VisitMethod {
    ON_SITE,
    PHONE,
    ONLINE
}
