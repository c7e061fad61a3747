package com.platform135.db.retailer;

/** 业态, in the industry's order: Z 食杂店, B 便利店, S 超市, N 商场, Y 烟酒商店, F 娱乐服务类, Q 其他. */
public enum RetailFormat {
    Z,
    B,
    S,
    N,
    Y,
    F,
    Q
}
