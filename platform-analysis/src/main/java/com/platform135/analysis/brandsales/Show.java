package com.platform135.analysis.brandsales;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.Metric;

/** Which figure stands in the cells. */
enum Show {
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

    /** As in the parameter {@code show}. */
    String key() {
        return key;
    }

    Metric metric() {
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

    static Optional<Show> find(String key) {
        return Arrays.stream(values()).filter(show -> show.key.equals(key)).findFirst();
    }
}
