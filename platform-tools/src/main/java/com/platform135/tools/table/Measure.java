package com.platform135.tools.table;

/**
 * A figure that brings its kind along, for a column whose rows hold figures of different kinds: 销量 in 条 above 订货率 in %.
 *
 * @param type any but {@link ColumnType#MEASURE}
 */
public record Measure(ColumnType type, Object value) {}
