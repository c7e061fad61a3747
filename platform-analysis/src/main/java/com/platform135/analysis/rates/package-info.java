/** 四率查询 (11): four of nine rates of a set of specs, against their thresholds, by any dimension, month by month. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.rates;
