/** 客户分类销售情况一览表 (5): a period of any length, any dimension of the shops, in one query. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.category;
