package com.platform135.analysis.search;

/** A spec that a search found. */
record FoundSpecRow(String specCode, String name, String brand) {}
