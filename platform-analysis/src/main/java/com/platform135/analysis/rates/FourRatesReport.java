package com.platform135.analysis.rates;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import com.platform135.tools.report.Report;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** {@code four-rates}: per group a row a rate, in the order asked for. */
@Component
class FourRatesReport implements Report {

    static final TableDefinition<RateLine> TABLE = new TableDefinition<>(
            "four-rates",
            List.of(
                    Column.of("dimension", "analysis.rates.dimension", ColumnType.TEXT, RateLine::dimension),
                    Column.of(
                            "rate_code",
                            "analysis.rates.code",
                            ColumnType.TEXT,
                            line -> line.rate().code()),
                    Column.of(
                            "numerator",
                            "analysis.rates.numerator",
                            ColumnType.COUNT,
                            line -> line.part().numerator()),
                    Column.of(
                            "denominator",
                            "analysis.rates.denominator",
                            ColumnType.COUNT,
                            line -> line.part().denominator()),
                    Column.of(
                            "rate",
                            "analysis.rates.rate",
                            ColumnType.RATE,
                            line -> line.part().rate())));

    private static final int FIRST_PRESET = 1;

    private final RateReport report;

    FourRatesReport(RateReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public Set<String> ownParameters() {
        return RateChoice.PARAMETERS;
    }

    @Override
    public ReportTable<RateLine> run(ReportParameters parameters, Locale locale) {
        List<Rate> rates = RateChoice.of(parameters.own(), FIRST_PRESET).rates();
        RateReport.Answer answer = report.answer(parameters, rates);
        return new ReportTable<>(
                "analysis.rates.title",
                TABLE,
                new TableRows<>(
                        answer.rows().stream().flatMap(row -> lines(row, rates)).toList(),
                        lines(answer.total(), rates).toList()),
                answer.asOf());
    }

    private static Stream<RateLine> lines(RateRow row, List<Rate> rates) {
        return rates.stream().map(rate -> new RateLine(row.code(), rate, Objects.requireNonNull(row.part(rate))));
    }
}
