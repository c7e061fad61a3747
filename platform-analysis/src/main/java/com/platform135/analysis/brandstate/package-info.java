/** 品牌状态分析 (14): which specs sell briskly, plainly or slowly, and where in their life they stand, by rules that are shown. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.brandstate;
