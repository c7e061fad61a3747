package com.platform135.analysis.specsupply;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** {@code spec-supply}: the order lines of one spec, by licence, day and order. */
@Component
class SpecSupplyContractReport implements Report {

    static final TableDefinition<SpecLineRow> TABLE = new TableDefinition<>(
            "spec-supply",
            List.of(
                    Column.of("licence_no", "analysis.shops.licence", ColumnType.TEXT, SpecLineRow::licenceNo),
                    Column.of("name", "analysis.shops.name", ColumnType.TEXT, SpecLineRow::name),
                    Column.of("order_no", "analysis.orders.number", ColumnType.TEXT, SpecLineRow::orderNo),
                    Column.of("order_date", "analysis.orders.date", ColumnType.DATE, SpecLineRow::orderDate),
                    Metric.NEED.column("need", SpecLineRow::need),
                    Metric.LIMIT.column("limit", SpecLineRow::limit),
                    Metric.ORDERED.column("ordered", SpecLineRow::ordered),
                    Metric.FILL_RATE.column("fill_rate", SpecLineRow::fillRate)));

    private final SpecSupplyReport report;

    SpecSupplyContractReport(SpecSupplyReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<SpecLineRow> run(ReportParameters parameters, Locale locale) {
        if (parameters.specs().all() || parameters.specs().members().size() != 1) {
            throw new BadRequestException("analysis.specsupply.one-spec", "specs");
        }
        List<SpecLineRow> lines = report.lines(parameters).stream()
                .sorted(Comparator.comparing(SpecLineRow::licenceNo)
                        .thenComparing(SpecLineRow::orderDate, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(SpecLineRow::orderNo, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new ReportTable<>(
                "analysis.specsupply.title",
                TABLE,
                TableRows.of(lines),
                report.asOf().changedAt());
    }
}
