package com.platform135.analysis.brandsales;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.Shown;
import com.platform135.tools.report.Metric;

/** Which figure stands in the cells. */
enum Show implements Shown {
    QUANTITY("qty", Metric.QUANTITY),
    AMOUNT("amount", Metric.AMOUNT),
    /** Of its column. */
    SHARE("share", Metric.QUANTITY_SHARE),
    CASE_VALUE("caseValue", Metric.CASE_VALUE),
    ORDERING("ordering", Metric.ORDERING);

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

    /** @param column the total of the cell's column */
    @Nullable
    Object of(SaleSums cell, SaleSums column) {
        return switch (this) {
            case QUANTITY -> cell.cartons();
            case AMOUNT -> cell.amount();
            case SHARE -> cell.shareOf(column);
            case CASE_VALUE -> cell.caseValue();
            case ORDERING -> cell.ordering();
        };
    }
}
