package com.platform135.analysis.problem;

/**
 * A shop or a spec that a problem is about.
 *
 * @param key its licence number or code
 */
record ConcernedRow(int id, String key, String name) {}
