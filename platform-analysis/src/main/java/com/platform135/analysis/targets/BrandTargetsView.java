package com.platform135.analysis.targets;

import java.util.List;

/**
 * The targets on the 工作台.
 *
 * @param rows those with most shops to go
 * @param met how many of all are met
 */
record BrandTargetsView(List<BrandTargetRow> rows, int met, int all) {

    /** More would push the day's work off the page. */
    private static final int MOST = 6;

    static BrandTargetsView of(List<BrandTargetRow> all) {
        return new BrandTargetsView(
                all.stream().limit(MOST).toList(),
                (int) all.stream().filter(BrandTargetRow::met).count(),
                all.size());
    }
}
