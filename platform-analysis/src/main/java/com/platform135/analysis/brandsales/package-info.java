/** 品牌集销售查询 (13): what was sold of a brand set, in rows and columns of the reader's choice. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.brandsales;
