package com.platform135.analysis.progress;

/**
 * A unit's progress with one spec.
 *
 * @param code of the page's dimension; {@code TOTAL} for all
 * @param rank by rate, equal rates share one; 0 for the total and where nobody is in business
 */
record UnitProgressRow(String code, int rank, ProgressFigures figures) {}
