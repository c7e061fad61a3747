package com.platform135.analysis.frequency;

import java.util.Locale;

import org.springframework.stereotype.Component;

import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.TableRows;

/** {@code order-frequency-bands}: the shops of N(P) by how often they ordered, all five bands always. */
@Component
class OrderFrequencyBandsReport implements Report {

    private final FrequencyReport report;

    OrderFrequencyBandsReport(FrequencyReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return FrequencyTables.BANDS.name();
    }

    @Override
    public ReportTable<BandRow> run(ReportParameters parameters, Locale locale) {
        FrequencyReport.Found found = report.find(parameters);
        return new ReportTable<>(
                "analysis.frequency.bands.title",
                FrequencyTables.BANDS,
                TableRows.of(FrequencyReport.bands(found.shops())),
                found.asOf());
    }
}
