package com.platform135.app.demo;

/**
 * The specs a shop carries, in parallel arrays.
 *
 * @param specs spec indexes
 * @param weekly mean need of a week in 条
 * @param from first epoch day carried
 * @param to first epoch day no longer carried
 */
@SuppressWarnings("ArrayRecordComponent")
record Shelf(short[] specs, float[] weekly, int[] from, int[] to) {

    int size() {
        return specs.length;
    }
}
