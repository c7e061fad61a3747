package com.platform135.analysis.segments;

import java.time.Instant;
import java.util.List;

import com.platform135.analysis.grouping.SpecGrouping;

/**
 * The price segments of a scope.
 *
 * @param grouping the segments that hold on the last day of P, from the dearest down
 * @param groups in the dimension's natural order; empty where rows are segments
 * @param total the scope as one group, with the shops of each segment counted
 * @param whole all segments as one
 */
record SegmentAnswer(
        Instant asOf, SpecGrouping grouping, List<SegmentGroupRow> groups, SegmentGroupRow total, SegmentRow whole) {}
