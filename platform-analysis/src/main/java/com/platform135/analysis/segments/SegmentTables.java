package com.platform135.analysis.segments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.Metric;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;

/** The page's tables: segments down, or groups of shops down and segments across. */
final class SegmentTables {

    private SegmentTables() {}

    /**
     * @param specs from a segment's code to the rates of its specs
     * @param shops from a segment's code to the shops that ordered any of them
     */
    static TableDefinition<SegmentRow> segments(
            UnaryOperator<String> names,
            Function<String, @Nullable String> specs,
            Function<String, @Nullable String> shops,
            @Nullable ComparedPeriods compared) {
        List<Column<SegmentRow>> columns = new ArrayList<>(List.of(
                Column.<SegmentRow>of(
                                "segment", "analysis.grouping.segment", ColumnType.TEXT, row -> names.apply(row.code()))
                        .linkedTo(row -> total(row) ? null : specs.apply(row.code())),
                Metric.QUANTITY.column("qty", row -> row.now().own().cartons()),
                Metric.QUANTITY_SHARE.column("share", row -> row.now().share()),
                Metric.QUANTITY_SHARE
                        .<SegmentRow>column(
                                "prev_share",
                                Label.key("analysis.segments.previous"),
                                row -> row.previous().share())
                        .hiddenAtFirst(),
                Metric.SHARE_SHIFT.column(
                        "shift", Label.key("analysis.segments.shift"), row -> shift(row, SegmentRow::previous)),
                Metric.QUANTITY_SHARE
                        .<SegmentRow>column(
                                "last_year_share",
                                Label.key("analysis.segments.last-year"),
                                row -> row.lastYear().share())
                        .hiddenAtFirst(),
                Metric.SHARE_SHIFT.column(
                        "shift_year",
                        Label.key("analysis.segments.shift-year"),
                        row -> shift(row, SegmentRow::lastYear)),
                Metric.MONTH_ON_MONTH.column("qty_mom", SegmentRow::monthOnMonth),
                Metric.YEAR_ON_YEAR.column("qty_yoy", SegmentRow::yearOnYear),
                Metric.AMOUNT
                        .<SegmentRow>column("amount", row -> row.now().own().amount())
                        .hiddenAtFirst(),
                Metric.CASE_VALUE.column("case_value", row -> row.now().own().caseValue()),
                Metric.ORDERING
                        .<SegmentRow>column("ordering", SegmentRow::ordering)
                        .linkedTo(row -> shops.apply(row.code())),
                Metric.DISTRIBUTION_RATE.column("rate", SegmentRow::rate)));
        if (compared != null) {
            columns.add(Metric.QUANTITY_SHARE.column(
                    "compared_share",
                    Label.key("analysis.segments.compared"),
                    of(sides -> sides.then().share())));
            columns.add(Metric.SHARE_SHIFT.column(
                    "compared_shift", of(sides -> sides.now().shiftFrom(sides.then()))));
        }
        return new TableDefinition<>("segments", columns, SegmentRow::code);
    }

    /** All segments together never shift. */
    private static @Nullable BigDecimal shift(SegmentRow row, Function<SegmentRow, SegmentRow.Part> then) {
        return total(row) ? null : row.now().shiftFrom(then.apply(row));
    }

    private static Function<SegmentRow, @Nullable Object> of(Function<SegmentRow.Sides, @Nullable Object> figure) {
        return row -> row.compared() == null || total(row) ? null : figure.apply(row.compared());
    }

    private static boolean total(SegmentRow row) {
        return row.code().equals(SalesGroup.TOTAL);
    }

    /**
     * @param open from a group's code to the same page of that group
     * @param shops from a group's and a segment's code to the shops behind the cell
     */
    static TableDefinition<SegmentGroupRow> groups(
            String dimensionKey,
            List<String> codes,
            Show show,
            UnaryOperator<String> groups,
            UnaryOperator<String> segments,
            Function<String, @Nullable String> open,
            BiFunction<String, String, @Nullable String> shops) {
        List<Column<SegmentGroupRow>> columns = new ArrayList<>();
        columns.add(Column.<SegmentGroupRow>of(
                        "dimension",
                        "tools.dimension." + dimensionKey,
                        ColumnType.TEXT,
                        row -> groups.apply(row.code()))
                .linkedTo(row -> open.apply(row.code())));
        columns.add(Metric.QUANTITY.column("qty", SegmentGroupRow::cartons));
        for (int i = 0; i < codes.size(); i++) {
            int place = i;
            String code = codes.get(i);
            columns.add(show.metric()
                    .<SegmentGroupRow>column(
                            show.key() + "_" + code,
                            Label.text(segments.apply(code)),
                            row -> show.of(row.segments().get(place)))
                    .linkedTo(row -> row.segments().get(place).now().own().cartons() == 0
                                    || show.of(row.segments().get(place)) == null
                            ? null
                            : shops.apply(row.code(), code)));
        }
        return new TableDefinition<>("segments", columns, SegmentGroupRow::code);
    }
}
