package com.platform135.analysis.rates;

/** One rate of one group: a row of {@code four-rates}. */
record RateLine(String dimension, Rate rate, RatePart part) {}
