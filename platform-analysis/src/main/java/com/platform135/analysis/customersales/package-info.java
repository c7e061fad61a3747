/** 客户集销售查询-客户 (3): a row a customer of a set, and what each ordered of each spec. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.customersales;
