package com.platform135.db.organisation;

/** 岗位. Each role sees a scope: own customers, own market, own branch, city, province; an administrator all of it. */
public enum StaffRole {
    CUSTOMER_MANAGER,
    MARKET_MANAGER,
    BRANCH_STAFF,
    CITY_STAFF,
    PROVINCE_STAFF,
    ADMIN
}
