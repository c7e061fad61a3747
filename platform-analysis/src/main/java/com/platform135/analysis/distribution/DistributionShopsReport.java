package com.platform135.analysis.distribution;

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

/** {@code distribution-shops}: every shop of N(P), carried or not. */
@Component
class DistributionShopsReport implements Report {

    static final TableDefinition<ShopRow> TABLE = new TableDefinition<>(
            "distribution-shops",
            List.of(
                    Column.of("licence_no", "analysis.shops.licence", ColumnType.TEXT, ShopRow::licenceNo),
                    Column.of("name", "analysis.shops.name", ColumnType.TEXT, ShopRow::name),
                    Column.of("manager", "analysis.shops.manager", ColumnType.TEXT, ShopRow::manager),
                    Metric.CARRIED.column("carried", ShopRow::carried),
                    Metric.LAST_ORDER.column("last_order_on", ShopRow::lastOrderOn),
                    Metric.QUANTITY.column("qty", ShopRow::cartons)));

    private final ShopReport report;

    DistributionShopsReport(ShopReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<ShopRow> run(ReportParameters parameters, Locale locale) {
        ShopReport.Found found = report.find(parameters, shop -> true, null);
        return new ReportTable<>(
                "analysis.shops.title", TABLE, TableRows.of(report.describe(found.shops())), found.asOf());
    }
}
