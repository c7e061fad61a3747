/** 供需信息 (12): a spec on an order day, as the orders come in, and who hasn't ordered yet. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.specsupply;
