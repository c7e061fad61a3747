package com.platform135.analysis.segments;

import java.util.List;

/**
 * A group of shops with its price segments.
 *
 * @param segments in the answer's order
 */
record SegmentGroupRow(String code, List<SegmentRow> segments) {

    /** Of all segments together, in 条. */
    long cartons() {
        return segments.isEmpty() ? 0 : segments.get(0).now().all().cartons();
    }
}
