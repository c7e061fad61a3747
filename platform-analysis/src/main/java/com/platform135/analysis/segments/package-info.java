/** 价位段结构分析 (17): how quantity is spread over the price segments, and how it shifts between them. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.segments;
