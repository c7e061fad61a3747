/** 铺货率查询 (9): how many shops carry a brand set, against its target, and which don't. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.distribution;
