package com.platform135.analysis.customersales;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.sales.RetailerMember;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** {@code customer-set-sales}: a row a customer by licence. */
@Component
class CustomerSetSalesReport implements Report {

    static final TableDefinition<CustomerSalesRow> TABLE = new TableDefinition<>(
            "customer-set-sales",
            List.of(
                    Column.of("licence_no", "analysis.shops.licence", ColumnType.TEXT, CustomerSalesRow::licenceNo),
                    Column.of("name", "analysis.shops.name", ColumnType.TEXT, CustomerSalesRow::name),
                    fact("format", "tools.dimension.format", ColumnType.TEXT, RetailerMember::format),
                    fact("market_type", "tools.dimension.marketType", ColumnType.TEXT, RetailerMember::marketType),
                    fact("scale", "tools.dimension.scale", ColumnType.COUNT, RetailerMember::scale),
                    fact("tier", "tools.dimension.tier", ColumnType.COUNT, RetailerMember::tier),
                    Metric.ORDER_DAYS.column("order_days", CustomerSalesRow::orderDays),
                    Metric.SPEC_COUNT.column("spec_count", CustomerSalesRow::specCount),
                    Metric.QUANTITY.column("qty", CustomerSalesRow::cartons),
                    Metric.AMOUNT.column("amount", CustomerSalesRow::amount),
                    Metric.AVERAGE_PRICE.column("avg_price", CustomerSalesRow::averagePrice),
                    Metric.CASE_VALUE.column("case_value", CustomerSalesRow::caseValue),
                    Metric.CLASS1_SHARE.column("class1_share", CustomerSalesRow::firstClassShare),
                    Metric.YEAR_ON_YEAR.column("qty_yoy", CustomerSalesRow::yearOnYear),
                    Metric.MONTH_ON_MONTH.column("qty_mom", CustomerSalesRow::monthOnMonth),
                    Metric.SET_SHARE.column("share", CustomerSalesRow::share)));

    private final CustomerSalesReport report;

    CustomerSetSalesReport(CustomerSalesReport report) {
        this.report = report;
    }

    private static Column<CustomerSalesRow> fact(
            String key, String labelKey, ColumnType type, Function<RetailerMember, @Nullable Object> fact) {
        return Column.of(key, labelKey, type, row -> {
            RetailerMember facts = row.facts();
            Object value = facts == null ? null : fact.apply(facts);
            return value instanceof Enum<?> code ? code.name() : value;
        });
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<CustomerSalesRow> run(ReportParameters parameters, Locale locale) {
        CustomerSalesAnswer answer = report.answer(parameters, false, null);
        return new ReportTable<>(
                "analysis.customersales.title", TABLE, TableRows.of(report.named(answer.customers())), answer.asOf());
    }
}
