package com.platform135.db.retailer;

/** 区域: 市区, 县城, 乡镇, 农村. */
public enum AreaType {
    URBAN,
    COUNTY,
    TOWN,
    VILLAGE
}
