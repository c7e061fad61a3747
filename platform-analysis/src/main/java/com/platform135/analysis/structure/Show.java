package com.platform135.analysis.structure;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.Shown;
import com.platform135.tools.report.Metric;

/** Which figure of a cell is in front. */
enum Show implements Shown {
    SHARE("share", Metric.QUANTITY_SHARE),
    QUANTITY("qty", Metric.QUANTITY),
    AMOUNT("amount", Metric.AMOUNT),
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

    @Nullable
    Object of(StructureRow row, int part) {
        return switch (this) {
            case SHARE -> row.share(part);
            case QUANTITY -> row.parts().get(part).cartons();
            case AMOUNT -> row.parts().get(part).amount();
            case CASE_VALUE -> row.parts().get(part).caseValue();
        };
    }
}
