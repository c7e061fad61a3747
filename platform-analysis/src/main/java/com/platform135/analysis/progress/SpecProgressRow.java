package com.platform135.analysis.progress;

/**
 * A spec of the scope against its target.
 *
 * @param unitsBehind units of the page's dimension that are behind
 */
record SpecProgressRow(ProgressTarget target, ProgressFigures figures, int unitsBehind) {}
