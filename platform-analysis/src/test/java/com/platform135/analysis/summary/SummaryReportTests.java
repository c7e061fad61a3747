package com.platform135.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.analysis.summary.Overview.Sided;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Measure;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Three shops of a branch and one of another, two specs; October against September, last October and the year. */
class SummaryReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static SummaryReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .shop("a", "wang", "Z")
                .shop("b", "wang", "B")
                .shop("c", "sun", "Z")
                .shop("x", "chen", "S")
                .order("A1", "2026-10-06", "a", "510101", 100, "88.00")
                .order("A1", "2026-10-06", "a", "510102", 50, "100.00")
                .order("B1", "2026-10-13", "b", "510101", 50, "88.00")
                .order("2026-09-08", "a", "510101", 100)
                .order("2026-09-25", "c", "510101", 60)
                .order("2026-02-10", "a", "510101", 40)
                .order("2025-10-07", "a", "510101", 160)
                .order("2025-03-07", "a", "510101", 40)
                .order("2026-10-07", "x", "510101", 999)
                .order("2025-01-07", "x", "510101", 5)
                .orders();
        store = city.store();
        reports = new TestReports(city);
        report = new SummaryReport(store);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyIndicatorFollowsItsFormula() {
        Map<Indicator, SummaryRow> rows = october("branch");

        assertValue(rows, Indicator.QUANTITY, ColumnType.CARTONS, "200");
        assertValue(rows, Indicator.AMOUNT, ColumnType.MONEY, "18200.00");
        assertValue(rows, Indicator.CASE_VALUE, ColumnType.PRICE, "22750.00");
        assertValue(rows, Indicator.AVERAGE_PRICE, ColumnType.PRICE, "91.00");
        assertValue(rows, Indicator.ORDERING, ColumnType.COUNT, "2");
        assertValue(rows, Indicator.ACTIVE, ColumnType.COUNT, "3");
        assertValue(rows, Indicator.ORDER_RATE, ColumnType.RATE, "0.6667");
        assertValue(rows, Indicator.QUANTITY_PER_SHOP, ColumnType.DECIMAL, "100.00");
        assertValue(rows, Indicator.SPECS_PER_SHOP, ColumnType.DECIMAL, "1.50");
        assertValue(rows, Indicator.FILL_RATE, ColumnType.RATE, "1.0000");
    }

    @Test
    void sumsChangeRelativelyAndSharesInPoints() {
        Map<Indicator, SummaryRow> rows = october("branch");
        SummaryRow quantity = row(rows, Indicator.QUANTITY);

        assertThat(text(quantity.previous())).isEqualTo("160");
        assertThat(quantity.monthOnMonth()).isEqualTo(new Measure(ColumnType.CHANGE, new BigDecimal("0.2500")));
        assertThat(quantity.yearOnYear()).isEqualTo(new Measure(ColumnType.CHANGE, new BigDecimal("0.2500")));
        assertThat(text(quantity.yearToDate())).isEqualTo("400");
        assertThat(quantity.yearToDateOnYear()).isEqualTo(new Measure(ColumnType.CHANGE, new BigDecimal("1.0000")));
        assertThat(row(rows, Indicator.ORDER_RATE).yearOnYear())
                .isEqualTo(new Measure(ColumnType.POINTS, new BigDecimal("0.3333")));
        assertThat(row(rows, Indicator.AVERAGE_PRICE).monthOnMonth())
                .isEqualTo(new Measure(ColumnType.CHANGE, new BigDecimal("0.0341")));
    }

    @Test
    void withoutSalesThereIsNoPriceAndNoChange() {
        ReportParameters august = reports.ask("branch", "month=2026-08");
        Map<Indicator, SummaryRow> rows = rows(report.answer(august, periods(august)));

        assertValue(rows, Indicator.QUANTITY, ColumnType.CARTONS, "0");
        assertThat(row(rows, Indicator.CASE_VALUE).value()).isNull();
        assertThat(row(rows, Indicator.FILL_RATE).value()).isNull();
        assertThat(row(rows, Indicator.QUANTITY).monthOnMonth()).isNull();
    }

    @Test
    void anotherBranchsShopsAreNotSeen() {
        assertValue(october("other"), Indicator.QUANTITY, ColumnType.CARTONS, "999");
        assertValue(october("city"), Indicator.QUANTITY, ColumnType.CARTONS, "1199");
        assertValue(october("wang"), Indicator.QUANTITY, ColumnType.CARTONS, "200");
        assertValue(october("sun"), Indicator.QUANTITY, ColumnType.CARTONS, "0");
    }

    @Test
    void theUnitsBelowAddUpToTheScopeAndTheTrendEndsWithThePeriod() {
        ReportParameters asked = reports.ask("branch", "month=2026-10");
        Overview overview = report.overview(asked, periods(asked), null, Dimension.ORG);

        assertThat(overview.units().stream().map(unit -> unit.now().code())).containsExactly("JN1", "JN2");
        assertThat(cartons(overview.units())).isEqualTo(200);
        assertThat(cartons(overview.formats())).isEqualTo(200);
        assertThat(overview.months()).hasSize(12);
        Overview.MonthPoint last = overview.months().get(11);
        assertThat(last.month()).hasToString("2026-10");
        assertThat(last.now())
                .isNotNull()
                .satisfies(month -> assertThat(month.any().cartons()).isEqualTo(200));
        assertThat(last.lastYear())
                .isNotNull()
                .satisfies(month -> assertThat(month.any().cartons()).isEqualTo(160));
    }

    @Test
    void aPeriodThatIsNotWhollyOnRecordIsNotCompared() {
        ReportParameters asked = reports.ask("branch", "month=2025-10");
        Overview overview = report.overview(asked, periods(asked), null, Dimension.NONE);

        assertThat(overview.since()).hasToString("2025-01-07");
        assertThat(overview.answer().previous()).isNotNull();
        assertThat(overview.answer().lastYear()).isNull();
        assertThat(row(rows(overview.answer()), Indicator.ORDER_RATE).yearOnYear())
                .isNull();
        assertThat(overview.months().get(0).now()).isNull();
        assertThat(report.overview(
                                reports.ask("branch", "month=2026-10"),
                                periods(reports.ask("branch", "month=2026-10")),
                                null,
                                Dimension.NONE)
                        .since())
                .isNull();
    }

    @Test
    void anUnfinishedPeriodStandsBesideAsMuchOfTheOthersUnlessAllIsAskedFor() {
        Period november = Period.parse("2026-11");

        SummaryPeriods part = SummaryPeriods.of(november, TestCity.TODAY, false);
        assertThat(part.unfinished()).isTrue();
        assertThat(part.previous()).isEqualTo(Period.parse("2026-10-01..2026-10-22"));
        assertThat(part.lastYear()).isEqualTo(Period.parse("2025-11-01..2025-11-22"));
        assertThat(part.yearToDateBefore()).isEqualTo(Period.parse("2025-01-01..2025-11-22"));

        SummaryPeriods whole = SummaryPeriods.of(november, TestCity.TODAY, true);
        assertThat(whole.unfinished()).isTrue();
        assertThat(whole.previous()).isEqualTo(Period.parse("2026-10"));
        assertThat(whole.lastYear()).isEqualTo(Period.parse("2025-11"));
    }

    private static Map<Indicator, SummaryRow> october(String username) {
        ReportParameters asked = reports.ask(username, "month=2026-10");
        return rows(report.answer(asked, periods(asked)));
    }

    private static SummaryPeriods periods(ReportParameters parameters) {
        return SummaryPeriods.of(parameters.period(), TestCity.TODAY, false);
    }

    private static Map<Indicator, SummaryRow> rows(SummaryAnswer answer) {
        return answer.rows().stream().collect(Collectors.toMap(SummaryRow::indicator, Function.identity()));
    }

    private static SummaryRow row(Map<Indicator, SummaryRow> rows, Indicator indicator) {
        return Objects.requireNonNull(rows.get(indicator));
    }

    private static void assertValue(
            Map<Indicator, SummaryRow> rows, Indicator indicator, ColumnType type, String value) {
        Measure measure = Objects.requireNonNull(row(rows, indicator).value());
        assertThat(measure.type()).isEqualTo(type);
        assertThat(text(measure)).isEqualTo(value);
    }

    private static @Nullable String text(@Nullable Measure measure) {
        return measure == null ? null : measure.value().toString();
    }

    private static long cartons(List<Sided> groups) {
        return groups.stream().mapToLong(group -> group.now().any().cartons()).sum();
    }
}
