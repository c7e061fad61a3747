package com.platform135.analysis.brandsales;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.ComparedCartons;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.Metric;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;

/** The page's table: the row, its sums, what stands across, and what it is compared with. */
final class BrandSalesTable {

    private BrandSalesTable() {}

    /** What the groups are called, of the rows, of the second rows and of the columns. */
    record Names(UnaryOperator<String> rows, UnaryOperator<String> then, UnaryOperator<String> across) {}

    /** From a row, and from one of its cells by the column's code or null for all of it, to the shops behind. */
    interface Shops {

        @Nullable
        String behind(BrandSalesRow row, @Nullable String column);
    }

    /** @param open from a row to the same page of that group alone */
    static TableDefinition<BrandSalesRow> of(
            Layout layout,
            Show show,
            BrandSalesAnswer answer,
            Names names,
            Function<BrandSalesRow, @Nullable String> open,
            Shops shops,
            @Nullable ComparedPeriods compared) {
        List<Column<BrandSalesRow>> columns = new ArrayList<>();
        columns.add(Column.<BrandSalesRow>of(
                        "row",
                        layout.rows().nameKey(),
                        ColumnType.TEXT,
                        row -> names.rows().apply(row.code()))
                .linkedTo(open));
        if (layout.then() != Dimension.NONE) {
            columns.add(Column.of(
                    "then",
                    "tools.dimension." + layout.then().key(),
                    ColumnType.TEXT,
                    row -> row.then().isEmpty() ? "" : names.then().apply(row.then())));
        }
        SaleSums whole = answer.total().all();
        columns.add(Metric.QUANTITY
                .<BrandSalesRow>column("qty", row -> row.all().cartons())
                .linkedTo(row -> shops.behind(row, null)));
        columns.add(Metric.QUANTITY_SHARE.column("qty_share", row -> row.all().shareOf(whole)));
        columns.addAll(across(show, answer, names.across(), shops));
        columns.addAll(sums());
        if (compared != null) {
            columns.addAll(ComparedCartons.columns(compared, BrandSalesTable::compared));
        }
        return new TableDefinition<>("brand-sales", columns, layout.tickable() ? BrandSalesRow::code : null);
    }

    private static List<Column<BrandSalesRow>> across(
            Show show, BrandSalesAnswer answer, UnaryOperator<String> names, Shops shops) {
        List<Column<BrandSalesRow>> columns = new ArrayList<>();
        for (int i = 0; i < answer.columns().size(); i++) {
            int place = i;
            String code = answer.columns().get(i);
            SaleSums total = answer.total().cells().get(i);
            columns.add(show.metric()
                    .<BrandSalesRow>column(
                            show.key() + "_" + code.replace('-', '_'),
                            Label.text(names.apply(code)),
                            row -> show.of(row.cells().get(place), total))
                    .linkedTo(row -> row.cells().get(place).isNothing() ? null : shops.behind(row, code)));
        }
        return columns;
    }

    private static List<Column<BrandSalesRow>> sums() {
        return List.of(
                Metric.AMOUNT.column("amount", row -> row.all().amount()),
                Metric.AVERAGE_PRICE
                        .<BrandSalesRow>column("avg_price", row -> row.all().averagePrice())
                        .hiddenAtFirst(),
                Metric.CASE_VALUE.column("case_value", row -> row.all().caseValue()),
                Metric.ORDERING
                        .<BrandSalesRow>column("ordering", row -> row.all().ordering())
                        .hiddenAtFirst(),
                Metric.MONTH_ON_MONTH.column("qty_mom", row -> row.all().changeFrom(row.previous())),
                Metric.YEAR_ON_YEAR.column("qty_yoy", row -> row.all().changeFrom(row.lastYear())));
    }

    private static @Nullable ComparedCartons compared(BrandSalesRow row) {
        BrandSalesRow.Sides sides = row.compared();
        return sides == null
                ? null
                : new ComparedCartons(sides.now().cartons(), sides.then().cartons());
    }

    static boolean isTotal(BrandSalesRow row) {
        return row.code().equals(SalesGroup.TOTAL);
    }
}
