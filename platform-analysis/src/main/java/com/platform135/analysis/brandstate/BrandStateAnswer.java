package com.platform135.analysis.brandstate;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The states of the specs of a scope.
 *
 * @param months of the trend, oldest first
 * @param rows by spec code, specs that nobody wanted in P nor in the months of the trend left out
 */
record BrandStateAnswer(Instant asOf, BrandRules rules, List<YearMonth> months, List<BrandStateRow> rows) {

    long count(BrandState state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    long count(LifeStage stage) {
        return rows.stream().filter(row -> row.stage() == stage).count();
    }

    long changed() {
        return rows.stream().filter(BrandStateRow::changed).count();
    }
}
