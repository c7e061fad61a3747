package com.platform135.db.organisation;

/** Level of a unit, from the top: 省公司, 市公司, 分公司, 市场部. */
public enum OrganisationKind {
    PROVINCE,
    CITY,
    BRANCH,
    MARKET
}
