/** Specs by what they have in common: 价类, 价位段, 品牌, 省内 and 省外. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.grouping;
