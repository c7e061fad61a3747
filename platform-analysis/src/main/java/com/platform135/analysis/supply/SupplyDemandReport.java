package com.platform135.analysis.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** {@code supply-demand}: a row a customer, by licence. */
@Component
class SupplyDemandReport implements Report {

    static final TableDefinition<SupplyRow> TABLE = new TableDefinition<>("supply-demand", columns());

    private final SupplyReport report;
    private final SupplyShops shops;

    SupplyDemandReport(SupplyReport report, SupplyShops shops) {
        this.report = report;
        this.shops = shops;
    }

    private static List<Column<SupplyRow>> columns() {
        List<Column<SupplyRow>> columns = new ArrayList<>();
        columns.add(Column.of("licence_no", "analysis.shops.licence", ColumnType.TEXT, SupplyRow::licenceNo));
        columns.add(Column.of("name", "analysis.shops.name", ColumnType.TEXT, SupplyRow::name));
        columns.addAll(SupplyTables.figures(SupplyRow::figures));
        return columns;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<SupplyRow> run(ReportParameters parameters, Locale locale) {
        SupplyReport.Listed listed = report.list(parameters);
        return new ReportTable<>(
                "analysis.supply.title",
                TABLE,
                TableRows.of(shops.describeShortly(parameters, listed.shops())),
                listed.asOf());
    }
}
