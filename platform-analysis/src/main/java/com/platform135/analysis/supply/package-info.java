/** 客户供需分析 (2): what customers wanted, were allowed and got, and where they went short. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.supply;
