package com.platform135.analysis.structure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecSums;
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

/** {@code type-structure}: one row a customer type and 价类 with orders, the totals of the 价类 and the grand total last. */
@Component
class TypeStructureReport implements Report {

    static final TableDefinition<StructureCell> TABLE = new TableDefinition<>(
            "type-structure",
            List.of(
                    Column.of(
                            "customer_type",
                            "tools.dimension.customerType",
                            ColumnType.TEXT,
                            StructureCell::customerType),
                    Column.of(
                            "price_class", "analysis.grouping.priceClass", ColumnType.TEXT, StructureCell::priceClass),
                    Metric.QUANTITY.column("qty", cell -> cell.sums().cartons()),
                    Metric.AMOUNT.column("amount", cell -> cell.sums().amount()),
                    Metric.QUANTITY_SHARE.column("share", StructureCell::share),
                    Metric.CASE_VALUE.column("case_value", cell -> cell.sums().caseValue())));

    private final StructureReport report;

    TypeStructureReport(StructureReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<StructureCell> run(ReportParameters parameters, Locale locale) {
        Dimension by = parameters.by() == Dimension.NONE ? Dimension.CUSTOMER_TYPE : parameters.by();
        StructureAnswer answer = report.answer(parameters.with(by), SpecDimension.PRICE_CLASS);
        StructureRow total = answer.total();
        StructureCell grand = new StructureCell(
                SalesGroup.TOTAL, SalesGroup.TOTAL, total.all(), total.all().cartons());
        return new ReportTable<>(
                "analysis.structure.title",
                TABLE,
                new TableRows<>(
                        answer.rows().stream()
                                .flatMap(row -> cells(row, answer.codes()))
                                .toList(),
                        Stream.concat(cells(total, answer.codes()), Stream.of(grand))
                                .toList()),
                answer.asOf());
    }

    private static Stream<StructureCell> cells(StructureRow row, List<String> codes) {
        return IntStream.range(0, codes.size())
                .filter(i -> !row.parts().get(i).equals(SpecSums.NONE))
                .mapToObj(i -> new StructureCell(
                        row.code(), codes.get(i), row.parts().get(i), row.all().cartons()));
    }
}
