package com.platform135.analysis.category;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** {@code category-sales}: one row a group, the total last. */
@Component
class CategorySalesReport implements Report {

    static final TableDefinition<CategoryRow> TABLE = new TableDefinition<>(
            "category-sales",
            List.of(
                    Column.of(
                            "dimension", "analysis.category.column.dimension", ColumnType.TEXT, CategoryRow::dimension),
                    Metric.ACTIVE.column("active", CategoryRow::active),
                    Metric.ORDERING.column("ordering", CategoryRow::ordering),
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

    private final CategoryReport report;

    CategorySalesReport(CategoryReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<CategoryRow> run(ReportParameters parameters, Locale locale) {
        CategoryAnswer answer = report.answer(parameters);
        return new ReportTable<>(
                "analysis.category.title",
                TABLE,
                new TableRows<>(answer.groups(), List.of(answer.total())),
                answer.asOf());
    }
}
