package com.platform135.analysis.census;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;

import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** {@code customer-census}: a row per cell that holds any shop, each group's total after its cells, the whole last. */
@Component
class CustomerCensusReport implements Report {

    static final TableDefinition<CensusCellRow> TABLE = new TableDefinition<>(
            "customer-census",
            List.of(
                    Column.of(
                            "dimension", "analysis.census.column.dimension", ColumnType.TEXT, CensusCellRow::dimension),
                    Column.of("second", "analysis.census.column.second", ColumnType.TEXT, CensusCellRow::second),
                    Metric.SHOPS.column("shops", CensusCellRow::shops),
                    Metric.SHOP_SHARE.column("share", CensusCellRow::share)));

    private final CensusReport report;

    CustomerCensusReport(CensusReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public Set<String> ownParameters() {
        return Set.of(CensusReport.BY2, CensusReport.STATUS);
    }

    @Override
    public ReportTable<CensusCellRow> run(ReportParameters parameters, Locale locale) {
        CensusAnswer answer = report.answer(parameters, CensusReport.second(parameters, Dimension.NONE));
        List<CensusCellRow> cells = new ArrayList<>();
        answer.rows().forEach(row -> cells.addAll(cells(row, answer.seconds())));
        return new ReportTable<>(
                "analysis.census.title",
                TABLE,
                new TableRows<>(cells, cells(answer.total(), answer.seconds())),
                answer.asOf());
    }

    private static List<CensusCellRow> cells(CensusRow row, List<String> seconds) {
        List<CensusCellRow> cells = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            if (row.parts().get(i) > 0 && !seconds.get(i).equals(SalesGroup.TOTAL)) {
                cells.add(new CensusCellRow(
                        row.dimension(), seconds.get(i), row.parts().get(i), row.all()));
            }
        }
        cells.add(new CensusCellRow(row.dimension(), SalesGroup.TOTAL, row.shops(), row.all()));
        return cells;
    }
}
