package com.platform135.analysis.segments;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.Shown;
import com.platform135.tools.report.Metric;

/** Which figure stands in a cell of a group of shops and a segment. */
enum Show implements Shown {
    SHARE("share", Metric.QUANTITY_SHARE),
    SHIFT("shift", Metric.SHARE_SHIFT),
    QUANTITY("qty", Metric.QUANTITY),
    CASE_VALUE("caseValue", Metric.CASE_VALUE);

    private final String key;
    private final Metric metric;

    Show(String key, Metric metric) {
        this.key = key;
        this.metric = metric;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Metric metric() {
        return metric;
    }

    /** The shift is that of the comparison the page asks for, else against a year earlier. */
    @Nullable
    Object of(SegmentRow row) {
        return switch (this) {
            case SHARE -> row.now().share();
            case SHIFT ->
                row.compared() == null
                        ? row.now().shiftFrom(row.lastYear())
                        : row.compared().now().shiftFrom(row.compared().then());
            case QUANTITY -> row.now().own().cartons();
            case CASE_VALUE -> row.now().own().caseValue();
        };
    }
}
