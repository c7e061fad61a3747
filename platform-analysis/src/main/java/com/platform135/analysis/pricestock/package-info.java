/** 价存信息分析 (18): prices, stock and shortage at the sample points, against guide and wholesale prices. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.pricestock;
