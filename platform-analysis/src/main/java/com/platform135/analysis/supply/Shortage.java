package com.platform135.analysis.supply;

/**
 * What a shop lacks of a spec.
 *
 * @param gap need − ordered, in 条, above 0
 */
record Shortage(String specName, long gap) {}
