/** 订单明细: the order lines of one shop, where every drill-down of the analysis ends. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.orders;
