package com.platform135.db.retailer;

/** 终端形态: 普通, 现代, 加盟. */
public enum Terminal {
    ORDINARY,
    MODERN,
    FRANCHISE
}
