package com.platform135.analysis.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.grouping.SpecSums;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.ReportParameters;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Two specs of 100–130, one of 400–600; the segments are redrawn on 1 October 2026. */
class SegmentReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static SegmentReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .spec("320101", "苏烟(软金砂)")
                .shop("a", "wang", "Z")
                .shop("b", "sun", "B")
                .shop("c", "sun", "B")
                .shop("x", "chen", "S")
                .order("A1", "2026-10-06", "a", "510101", 30, "88.00")
                .order("A1", "2026-10-06", "a", "510102", 30, "88.00")
                .order("A1", "2026-10-06", "a", "320101", 40, "400.00")
                .order("B1", "2026-10-13", "b", "510101", 100, "88.00")
                .order("A2", "2026-09-06", "a", "510101", 90, "88.00")
                .order("A2", "2026-09-06", "a", "320101", 10, "400.00")
                .order("A3", "2025-10-07", "a", "510101", 50, "88.00")
                .order("A3", "2025-10-07", "a", "320101", 50, "400.00")
                .order("X1", "2026-10-06", "x", "320101", 995, "400.00")
                .orders();
        city.jdbc()
                .sql("update core.spec set retail_fen = 50000 where spec_code = '320101'")
                .update();
        city.jdbc().sql("""
                        insert into core.price_segment (from_date, lower_fen)
                        values (date '2026-10-01', 0), (date '2026-10-01', 10000), (date '2026-10-01', 40000)
                        """).update();
        store = city.store();
        reports = new TestReports(city);
        report = new SegmentReport(store, new SpecGroupings(new SpecCatalogue(city.jdbc()), new StaticMessageSource()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void segmentsAreThoseThatHoldOnTheLastDay() {
        SegmentAnswer answer = report.answer(ask("branch", "month=2026-10"), null);

        assertThat(answer.grouping().codes()).containsExactly("400-", "100-400", "0-100");
        assertThat(row(answer.total(), "400-").now().own()).isEqualTo(new SpecSums(40, 1_600_000));
        assertThat(row(answer.total(), "400-").now().share()).isEqualTo(new BigDecimal("0.2000"));
        assertThat(row(answer.total(), "100-400").now().own().cartons()).isEqualTo(160);
        assertThat(answer.whole().now().own().cartons()).isEqualTo(200);
    }

    @Test
    void shiftsAreDifferencesOfSharesInPoints() {
        SegmentRow dear =
                row(report.answer(ask("branch", "month=2026-10"), null).total(), "400-");

        assertThat(dear.now().shiftFrom(dear.previous())).isEqualTo(new BigDecimal("0.1000"));
        assertThat(dear.now().shiftFrom(dear.lastYear())).isEqualTo(new BigDecimal("-0.3000"));
        assertThat(dear.yearOnYear()).isEqualTo(new BigDecimal("-0.2000"));
    }

    @Test
    void aShopThatOrderedTwoSpecsOfASegmentCountsOnce() {
        SegmentAnswer answer = report.answer(ask("branch", "month=2026-10"), null);

        assertThat(row(answer.total(), "100-400").ordering()).isEqualTo(2);
        assertThat(row(answer.total(), "100-400").rate()).isEqualTo(new BigDecimal("0.6667"));
        assertThat(answer.whole().ordering()).isEqualTo(2);
        assertThat(row(
                                report.answer(ask("branch", "month=2026-10&specs=510102"), null)
                                        .total(),
                                "100-400")
                        .ordering())
                .isEqualTo(1);
    }

    @Test
    void groupsOfShopsAddUpToTheTotal() {
        SegmentAnswer answer = report.answer(ask("branch", "month=2026-10&by=org"), null);

        assertThat(answer.groups()).extracting(SegmentGroupRow::code).containsExactly("JN1", "JN2");
        for (String code : answer.grouping().codes()) {
            long groups = answer.groups().stream()
                    .mapToLong(group -> row(group, code).now().own().cartons())
                    .sum();
            assertThat(groups).isEqualTo(row(answer.total(), code).now().own().cartons());
        }
        assertThat(row(answer.groups().get(1), "400-").now().share()).isEqualTo(new BigDecimal("0.0000"));
    }

    @Test
    void aChosenComparisonHasBothSides() {
        ReportParameters asked = ask("branch", "month=2026-10");
        ComparedPeriods periods =
                ComparisonChoice.YEAR_TO_DATE.of(asked.period(), TestCity.TODAY).orElseThrow();

        SegmentRow.Sides sides = Objects.requireNonNull(
                row(report.answer(asked, periods).total(), "400-").compared());

        assertThat(sides.now().share()).isEqualTo(new BigDecimal("0.1667"));
        assertThat(sides.then().share()).isEqualTo(new BigDecimal("0.5000"));
    }

    @Test
    void eachMonthOfTheTrendHasTheSegmentsOfItsOwnLastDay() {
        SegmentTrend trend = report.trend(ask("branch", "month=2026-10"));

        assertThat(trend.months()).containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10));
        assertThat(trend.codes()).contains("600-", "400-600", "400-", "100-130", "100-400");
        assertThat(trend.share(YearMonth.of(2026, 9), "400-600")).isEqualTo(new BigDecimal("0.1000"));
        assertThat(trend.share(YearMonth.of(2026, 9), "400-")).isNull();
        assertThat(trend.share(YearMonth.of(2026, 10), "400-")).isEqualTo(new BigDecimal("0.2000"));
        assertThat(trend.share(YearMonth.of(2026, 8), "400-600")).isNull();
        assertThat(report.trend(ask("branch", "months=2025-09..2026-10")).months())
                .hasSize(13);
    }

    @Test
    void anotherBranchsShopsAreNotSeen() {
        assertThat(row(report.answer(ask("other", "month=2026-10"), null).total(), "400-")
                        .now()
                        .share())
                .isEqualTo(new BigDecimal("1.0000"));
        assertThat(report.answer(ask("city", "month=2026-10"), null)
                        .whole()
                        .now()
                        .own()
                        .cartons())
                .isEqualTo(1195);
    }

    private static ReportParameters ask(String username, String query) {
        return reports.ask(username, query);
    }

    private static SegmentRow row(SegmentGroupRow group, String code) {
        List<SegmentRow> found = group.segments().stream()
                .filter(segment -> segment.code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
