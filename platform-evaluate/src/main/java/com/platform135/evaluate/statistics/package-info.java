/** 拜访统计: coverage, frequency, ways, hours, feedback and opinions of the visits of a period. */
@org.jspecify.annotations.NullMarked
package com.platform135.evaluate.statistics;
