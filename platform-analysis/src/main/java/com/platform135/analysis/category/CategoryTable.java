package com.platform135.analysis.category;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.ComparedCartons;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.Metric;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;

/** The page's table: groups down, figures across, and the months of the period behind them if asked for. */
final class CategoryTable {

    private CategoryTable() {}

    /**
     * @param compared what the page compares, or null
     * @param open from a group's code to the page one level down
     * @param shops from a group's code to its list of shops
     */
    static TableDefinition<CategoryRow> of(
            String dimensionKey,
            List<YearMonth> months,
            @Nullable ComparedPeriods compared,
            UnaryOperator<String> names,
            Function<String, @Nullable PageUrl> open,
            Function<String, @Nullable PageUrl> shops) {
        List<Column<CategoryRow>> columns = new ArrayList<>(List.of(
                Column.<CategoryRow>of(
                                "dimension",
                                "tools.dimension." + dimensionKey,
                                ColumnType.TEXT,
                                row -> names.apply(row.dimension()))
                        .linkedTo(row -> text(open.apply(row.dimension()), "summary")),
                Metric.ACTIVE
                        .<CategoryRow>column("active", CategoryRow::active)
                        .linkedTo(row -> text(shops.apply(row.dimension()), "active")),
                Metric.ORDERING
                        .<CategoryRow>column("ordering", CategoryRow::ordering)
                        .linkedTo(row -> text(shops.apply(row.dimension()), "carried")),
                Metric.DISTRIBUTION_RATE.column("rate", CategoryRow::rate),
                Metric.ORDER_DAYS.column("order_days", CategoryRow::orderDays),
                Metric.QUANTITY.column("qty", CategoryRow::cartons),
                Metric.QUANTITY_SHARE.column("qty_share", CategoryRow::share),
                Metric.AMOUNT.column("amount", CategoryRow::amount),
                Metric.AVERAGE_PRICE.column("avg_price", CategoryRow::averagePrice),
                Metric.CASE_VALUE.column("case_value", CategoryRow::caseValue),
                Metric.QUANTITY_PER_SHOP.column("qty_per_shop", CategoryRow::cartonsPerShop),
                Metric.YEAR_ON_YEAR.column("qty_yoy", CategoryRow::yearOnYear),
                Metric.MONTH_ON_MONTH.column("qty_mom", CategoryRow::monthOnMonth)));
        if (compared != null) {
            columns.addAll(ComparedCartons.columns(compared, CategoryRow::compared));
        }
        for (int i = 0; i < months.size(); i++) {
            int place = i;
            columns.add(Metric.QUANTITY.column(
                    "qty_" + months.get(i).toString().replace('-', '_'),
                    Label.text(months.get(i).toString()),
                    row -> row.monthly().get(place)));
        }
        return new TableDefinition<>("category-sales", columns, CategoryRow::dimension);
    }

    private static @Nullable String text(@Nullable PageUrl url, String tab) {
        if (url == null) {
            return null;
        }
        return tab.equals("summary") ? url.toString() : url.with("tab", tab).toString();
    }
}
