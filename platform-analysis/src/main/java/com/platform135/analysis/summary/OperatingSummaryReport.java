package com.platform135.analysis.summary;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/**
 * {@code operating-summary}: one row an indicator, under the codes of the metric dictionary. Other periods are taken whole, as the
 * contract says; {@code span=part} takes only as much of them as has passed of an unfinished period, as the page does.
 */
@Component
class OperatingSummaryReport implements Report {

    /** How much of the other periods an unfinished one is held against: {@code whole} or {@code part}. */
    static final String SPAN = "span";

    static final String WHOLE = "whole";
    static final String PART = "part";

    static final TableDefinition<SummaryRow> TABLE = new TableDefinition<>(
            "operating-summary",
            List.of(
                    Column.of(
                            "metric",
                            "analysis.summary.column.metric",
                            ColumnType.TEXT,
                            row -> row.indicator().metric().code()),
                    Column.of("value", "analysis.summary.column.value", ColumnType.MEASURE, SummaryRow::value),
                    Column.of("prev", "analysis.summary.column.prev", ColumnType.MEASURE, SummaryRow::previous),
                    Column.of("mom", "analysis.summary.column.mom", ColumnType.MEASURE, SummaryRow::monthOnMonth),
                    Column.of(
                            "last_year", "analysis.summary.column.last-year", ColumnType.MEASURE, SummaryRow::lastYear),
                    Column.of("yoy", "analysis.summary.column.yoy", ColumnType.MEASURE, SummaryRow::yearOnYear),
                    Column.<SummaryRow>of(
                                    "ytd", "analysis.summary.column.ytd", ColumnType.MEASURE, SummaryRow::yearToDate)
                            .explainedBy(Metric.YTD.code()),
                    Column.<SummaryRow>of(
                                    "ytd_yoy",
                                    "analysis.summary.column.ytd-yoy",
                                    ColumnType.MEASURE,
                                    SummaryRow::yearToDateOnYear)
                            .explainedBy(Metric.YTD_YEAR_ON_YEAR.code())));

    private final SummaryReport report;
    private final Comparisons comparisons;

    OperatingSummaryReport(SummaryReport report, Comparisons comparisons) {
        this.report = report;
        this.comparisons = comparisons;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public Set<String> ownParameters() {
        return Set.of(SPAN);
    }

    @Override
    public ReportTable<SummaryRow> run(ReportParameters parameters, Locale locale) {
        SummaryPeriods periods = SummaryPeriods.of(
                parameters.period(), comparisons.until(parameters.today()), isWhole(parameters, WHOLE));
        SummaryAnswer answer = report.answer(parameters, periods);
        return new ReportTable<>("analysis.summary.title", TABLE, TableRows.of(answer.rows()), answer.asOf());
    }

    /** @param otherwise what stands where the address says nothing */
    static boolean isWhole(ReportParameters parameters, String otherwise) {
        String span = parameters.own().getOrDefault(SPAN, otherwise);
        if (!span.equals(WHOLE) && !span.equals(PART)) {
            throw BadRequestException.forValue(SPAN, span);
        }
        return span.equals(WHOLE);
    }
}
