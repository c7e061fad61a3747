/** 客户类型信息-结构 (6): what each kind of customer sells of each kind of spec. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.structure;
