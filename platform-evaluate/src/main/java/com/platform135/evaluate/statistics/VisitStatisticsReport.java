package com.platform135.evaluate.statistics;

import java.time.Clock;
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

/** {@code visit-statistics} of the data contract. */
@Component
class VisitStatisticsReport implements Report {

    static final TableDefinition<StatisticsRow> TABLE = new TableDefinition<>(
            "visit-statistics",
            List.of(
                    Column.of("dimension", "evaluate.statistics.dimension", ColumnType.TEXT, StatisticsRow::code),
                    Metric.VISITS_PLANNED.column("planned", StatisticsRow::planned),
                    Metric.VISITS_DONE.column("done", StatisticsRow::done),
                    Metric.VISIT_COMPLETION.column("completion", StatisticsRow::completion),
                    Metric.VISITED_SHOPS.column("visited_shops", StatisticsRow::visited),
                    Metric.VISIT_COVERAGE.column("coverage", StatisticsRow::coverage),
                    Metric.VISIT_FREQUENCY_MET.column("frequency_met", StatisticsRow::frequencyMet),
                    Metric.VISITS_ON_SITE.column("on_site", StatisticsRow::onSite),
                    Metric.VISITS_BY_PHONE.column("phone", StatisticsRow::phone),
                    Metric.VISITS_ONLINE.column("online", StatisticsRow::online),
                    Metric.VISITED_PER_DAY.column("per_day", StatisticsRow::perDay),
                    Metric.VISIT_HOURS_PER_DAY.column("hours_per_day", StatisticsRow::hoursPerDay),
                    Metric.SHORT_DAYS.column("short_days", StatisticsRow::shortDays)));

    private final VisitStatistics statistics;
    private final Clock clock;

    VisitStatisticsReport(VisitStatistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public ReportTable<StatisticsRow> run(ReportParameters parameters, Locale locale) {
        VisitStatistics.Answer answer = statistics.answer(parameters);
        return new ReportTable<>(
                "evaluate.statistics.title",
                TABLE,
                new TableRows<>(answer.groups(), List.of(answer.total())),
                clock.instant());
    }
}
