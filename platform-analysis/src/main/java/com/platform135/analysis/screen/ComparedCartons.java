package com.platform135.analysis.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.table.Column;

/** Cartons of both sides of the comparison that a page asks for. */
public record ComparedCartons(long now, long then) {

    public @Nullable BigDecimal change() {
        return Ratio.change(now, then);
    }

    /**
     * 对比期 and 变化, and this side where it isn't the period of the page.
     *
     * @param sides of a row; null where the row has none
     */
    public static <R> List<Column<R>> columns(ComparedPeriods periods, Function<R, @Nullable ComparedCartons> sides) {
        List<Column<R>> columns = new ArrayList<>();
        if (!periods.asAsked()) {
            columns.add(Metric.COMPARED_NOW.column("compared_now", of(sides, ComparedCartons::now)));
        }
        columns.add(Metric.COMPARED_QUANTITY.column("compared_qty", of(sides, ComparedCartons::then)));
        columns.add(Metric.COMPARED_CHANGE.column("compared_change", of(sides, ComparedCartons::change)));
        return columns;
    }

    private static <R> Function<R, @Nullable Object> of(
            Function<R, @Nullable ComparedCartons> sides, Function<ComparedCartons, @Nullable Object> figure) {
        return row -> {
            ComparedCartons compared = sides.apply(row);
            return compared == null ? null : figure.apply(compared);
        };
    }
}
