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

/** {@code distribution-rate}: per group one row a spec, then the set: any spec, all specs. */
@Component
class DistributionRateReport implements Report {

    static final TableDefinition<DistributionRow> TABLE = new TableDefinition<>(
            "distribution-rate",
            List.of(
                    Column.of(
                            "dimension",
                            "analysis.distribution.column.dimension",
                            ColumnType.TEXT,
                            DistributionRow::dimension),
                    Column.of(
                            "spec_code",
                            "analysis.distribution.column.spec-code",
                            ColumnType.TEXT,
                            DistributionRow::specCode),
                    Column.of(
                            "spec_name",
                            "analysis.distribution.column.spec-name",
                            ColumnType.TEXT,
                            DistributionRow::specName),
                    Metric.ACTIVE.column("active", DistributionRow::active),
                    Metric.ORDERING.column("ordering", DistributionRow::ordering),
                    Metric.DISTRIBUTION_RATE.column("rate", DistributionRow::rate),
                    Metric.DISTRIBUTION_TARGET.column("target", DistributionRow::target),
                    Metric.DISTRIBUTION_GAP.column("gap", DistributionRow::gap),
                    Metric.SHOPS_NEEDED.column("needed", DistributionRow::needed),
                    Metric.PREVIOUS_RATE.column("prev_rate", DistributionRow::rateBefore),
                    Metric.RATE_CHANGE.column("rate_change", DistributionRow::rateChange),
                    Metric.QUANTITY.column("qty", DistributionRow::cartons),
                    Metric.AMOUNT.column("amount", DistributionRow::amount),
                    Metric.QUANTITY_PER_SHOP.column("qty_per_shop", DistributionRow::cartonsPerShop)));

    private final DistributionReport report;

    DistributionRateReport(DistributionReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<DistributionRow> run(ReportParameters parameters, Locale locale) {
        DistributionAnswer answer = report.answer(parameters);
        return new ReportTable<>(
                "analysis.distribution.title",
                TABLE,
                new TableRows<>(
                        answer.groups().stream()
                                .flatMap(DistributionGroup::rows)
                                .toList(),
                        answer.total().rows().toList()),
                answer.asOf());
    }
}
