package com.platform135.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.summary.Overview.Sided;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Measure;
import com.platform135.tools.table.TableDefinition;

/** The page's tables: the indicators, the units below, the specs that sell most. */
final class SummaryTables {

    private SummaryTables() {}

    /**
     * @param names of the indicators
     * @param formulas of the indicators, for files
     */
    static TableDefinition<SummaryRow> indicators(
            Function<Metric, String> names, Function<Metric, String> formulas, @Nullable ComparedPeriods compared) {
        List<Column<SummaryRow>> columns = new ArrayList<>();
        columns.add(Column.<SummaryRow>of(
                        "metric",
                        "analysis.summary.column.metric",
                        ColumnType.TEXT,
                        row -> names.apply(row.indicator().metric()))
                .unsorted());
        OperatingSummaryReport.TABLE.columns().stream()
                .skip(1)
                .map(Column::unsorted)
                .forEach(columns::add);
        if (compared != null) {
            if (!compared.asAsked()) {
                columns.add(measure("compared_now", "tools.comparison.now", SummaryRow::comparedNow));
            }
            columns.add(measure("compared", "analysis.summary.column.compared", SummaryRow::compared));
            columns.add(
                    measure("compared_change", "analysis.summary.column.compared-change", SummaryRow::comparedChange));
        }
        columns.add(Column.<SummaryRow>of(
                        "formula",
                        "analysis.summary.column.formula",
                        ColumnType.TEXT,
                        row -> formulas.apply(row.indicator().metric()))
                .unsorted()
                .hiddenAtFirst());
        return new TableDefinition<>("operating-summary", columns);
    }

    private static Column<SummaryRow> measure(String key, String label, Function<SummaryRow, @Nullable Object> value) {
        return Column.of(key, label, ColumnType.MEASURE, value).unsorted();
    }

    /**
     * @param total cartons of the whole scope
     * @param open from a unit's code to the same page of that unit
     */
    static TableDefinition<Sided> units(
            String dimensionKey, long total, UnaryOperator<String> names, Function<String, @Nullable String> open) {
        return new TableDefinition<>(
                "operating-units",
                List.of(
                        Column.<Sided>of(
                                        "dimension",
                                        "tools.dimension." + dimensionKey,
                                        ColumnType.TEXT,
                                        row -> names.apply(row.now().code()))
                                .linkedTo(row -> row.now().code().equals(SalesGroup.TOTAL)
                                        ? null
                                        : open.apply(row.now().code())),
                        Metric.QUANTITY.column("qty", row -> row.now().any().cartons()),
                        Metric.QUANTITY_SHARE.column(
                                "qty_share", row -> Ratio.rate(row.now().any().cartons(), total)),
                        Metric.MONTH_ON_MONTH.column(
                                "qty_mom",
                                row -> Ratio.change(
                                        row.now().any().cartons(),
                                        row.previous().any().cartons())),
                        Metric.YEAR_ON_YEAR.column(
                                "qty_yoy",
                                row -> Ratio.change(
                                        row.now().any().cartons(),
                                        row.lastYear().any().cartons())),
                        Metric.AMOUNT
                                .<Sided>column("amount", row -> indicator(row, Indicator.AMOUNT))
                                .hiddenAtFirst(),
                        Metric.CASE_VALUE.column("case_value", row -> indicator(row, Indicator.CASE_VALUE)),
                        Metric.ACTIVE
                                .<Sided>column("active", row -> row.now().active())
                                .hiddenAtFirst(),
                        Metric.ORDER_RATE.column("order_rate", row -> indicator(row, Indicator.ORDER_RATE)),
                        Metric.QUANTITY_PER_SHOP.column(
                                "qty_per_shop", row -> indicator(row, Indicator.QUANTITY_PER_SHOP)),
                        Metric.FILL_RATE.column("fill_rate", row -> indicator(row, Indicator.FILL_RATE))),
                row -> row.now().code());
    }

    private static @Nullable Object indicator(Sided row, Indicator indicator) {
        Measure measure = indicator.value(Standing.of(row.now()));
        return measure == null ? null : measure.value();
    }

    /**
     * @param shops from a spec's code to the shops that ordered it
     * @param priceClasses from a 价类 to its name
     */
    static TableDefinition<TopSpecRow> specs(Function<String, String> shops, UnaryOperator<String> priceClasses) {
        return new TableDefinition<>(
                "operating-specs",
                List.of(
                        Column.<TopSpecRow>of(
                                        "spec_name",
                                        "analysis.distribution.column.spec-name",
                                        ColumnType.TEXT,
                                        row -> row.spec().name())
                                .linkedTo(row -> shops.apply(row.spec().code()))
                                .unsorted(),
                        Column.<TopSpecRow>of(
                                        "spec_code",
                                        "analysis.distribution.column.spec-code",
                                        ColumnType.TEXT,
                                        row -> row.spec().code())
                                .unsorted()
                                .hiddenAtFirst(),
                        Column.<TopSpecRow>of(
                                        "price_class",
                                        "analysis.grouping.priceClass",
                                        ColumnType.TEXT,
                                        row -> priceClasses.apply(
                                                String.valueOf(row.spec().priceClass())))
                                .unsorted(),
                        Metric.QUANTITY
                                .<TopSpecRow>column("qty", row -> row.now().cartons())
                                .unsorted(),
                        Metric.QUANTITY_SHARE
                                .<TopSpecRow>column("qty_share", TopSpecRow::share)
                                .unsorted(),
                        Metric.MONTH_ON_MONTH
                                .<TopSpecRow>column("qty_mom", TopSpecRow::monthOnMonth)
                                .unsorted(),
                        Metric.YEAR_ON_YEAR
                                .<TopSpecRow>column("qty_yoy", TopSpecRow::yearOnYear)
                                .unsorted(),
                        Metric.ORDERING
                                .<TopSpecRow>column("ordering", row -> row.now().ordering())
                                .unsorted(),
                        Metric.DISTRIBUTION_RATE
                                .<TopSpecRow>column("rate", TopSpecRow::rate)
                                .unsorted(),
                        Metric.FILL_RATE
                                .<TopSpecRow>column("fill_rate", TopSpecRow::fillRate)
                                .unsorted()),
                row -> row.spec().code());
    }
}
