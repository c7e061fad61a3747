package com.platform135.analysis.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.platform135.db.sales.SalesGroup;

/**
 * The progress of all specs with a target.
 *
 * @param tolerance the share of what is expected from which nobody is warned
 * @param daysLeft days of P after today
 * @param specs by spec code, of the whole scope
 * @param units by spec code: each unit's, the best first, with its rank
 */
record ProgressAnswer(
        Instant asOf,
        BigDecimal tolerance,
        long daysLeft,
        List<SpecProgressRow> specs,
        Map<String, List<UnitProgressRow>> units) {

    /** The units of a spec without the total. */
    List<UnitProgressRow> unitsOf(String specCode) {
        return units.getOrDefault(specCode, List.of()).stream()
                .filter(row -> !row.code().equals(SalesGroup.TOTAL))
                .toList();
    }

    ProgressFigures.State state(ProgressFigures figures) {
        return figures.state(tolerance);
    }

    long reached() {
        return specs.stream()
                .filter(row -> state(row.figures()) == ProgressFigures.State.REACHED)
                .count();
    }
}
