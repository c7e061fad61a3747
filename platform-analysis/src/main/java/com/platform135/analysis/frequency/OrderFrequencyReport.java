package com.platform135.analysis.frequency;

import java.util.Locale;

import org.springframework.stereotype.Component;

import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.TableRows;

/** {@code order-frequency}: every shop of N(P) by licence. */
@Component
class OrderFrequencyReport implements Report {

    private final FrequencyReport report;

    OrderFrequencyReport(FrequencyReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return FrequencyTables.CONTRACT.name();
    }

    @Override
    public ReportTable<FrequencyRow> run(ReportParameters parameters, Locale locale) {
        FrequencyReport.Found found = report.find(parameters);
        return new ReportTable<>(
                "analysis.frequency.title",
                FrequencyTables.CONTRACT,
                TableRows.of(report.named(found.shops())),
                found.asOf());
    }
}
