package com.platform135.analysis.brandsales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

import com.platform135.analysis.grouping.QuestionParts;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ComparisonChoice;
import com.platform135.tools.report.ReportParameters;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Orders of a quarter in two branches fall at random, from a fixed seed; a shop orders a second time in another month. */
class BrandSalesReportTests {

    private static final List<String> FORMATS = List.of("Z", "B", "S", "Y");
    private static final String QUARTER = "months=2026-08..2026-10";

    private static SalesStore store;
    private static TestReports reports;
    private static BrandSalesReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("320101", "苏烟(软金砂)");
        for (int i = 0; i < 16; i++) {
            city.shop(
                    "r%02d".formatted(i), List.of("wang", "liu", "sun", "chen").get(i % 4), FORMATS.get(i / 4));
        }
        Random chance = new Random(13);
        for (int i = 0; i < 240; i++) {
            city.order(
                    "%d-%02d-%02d".formatted(i % 5 == 0 ? 2025 : 2026, 7 + chance.nextInt(4), 1 + chance.nextInt(28)),
                    "r%02d".formatted(chance.nextInt(16)),
                    chance.nextBoolean() ? "510101" : "320101",
                    5 + 5 * chance.nextInt(5));
        }
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        report = new BrandSalesReport(
                store,
                new SpecGroupings(new SpecCatalogue(city.jdbc()), new StaticMessageSource()),
                new QuestionParts(new OrganisationTree(city.jdbc())));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "org, none, month",
        "org, none, format",
        "org, format, month",
        "manager, none, org",
        "format, none, org",
        "format, marketType, month",
        "month, none, org",
        "month, format, org",
        "spec, none, month",
        "brand, none, format",
        "priceClass, org, month"
    })
    void cellsAddUpToRowsAndColumnsAndTheTotal(String rows, String then, String across) {
        BrandSalesAnswer answer = report.answer(reports.ask("branch", QUARTER), layout(rows, then, across), null);

        assertThat(answer.rows())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(cartons(row.cells())).isEqualTo(row.all().cartons()));
        for (int i = 0; i < answer.columns().size(); i++) {
            int place = i;
            assertThat(answer.rows().stream()
                            .mapToLong(row -> row.cells().get(place).cartons())
                            .sum())
                    .isEqualTo(answer.total().cells().get(place).cartons());
        }
        assertThat(answer.rows().stream().mapToLong(row -> row.all().fen()).sum())
                .isEqualTo(answer.total().all().fen());
        assertThat(answer.rows().stream()
                        .mapToLong(row -> row.lastYear().cartons())
                        .sum())
                .isEqualTo(answer.total().lastYear().cartons());
    }

    @Test
    void everyLayoutHasTheSameTotal() {
        long cartons = total(layout("org", "none", "month"));

        assertThat(cartons).isPositive();
        assertThat(total(layout("month", "format", "org"))).isEqualTo(cartons);
        assertThat(total(layout("spec", "none", "none"))).isEqualTo(cartons);
        assertThat(store.answer(reports.ask("branch", QUARTER).question())
                        .total()
                        .any()
                        .cartons())
                .isEqualTo(cartons);
    }

    @Test
    void shopsAreRecountedNotAddedUp() {
        BrandSalesAnswer answer = report.answer(reports.ask("branch", QUARTER), layout("month", "none", "none"), null);
        int added = answer.rows().stream()
                .mapToInt(row -> row.all().ordering() == null ? 0 : row.all().ordering())
                .sum();

        assertThat(answer.total().all().ordering()).isEqualTo(12).isLessThan(added);
    }

    @Test
    void everyMonthIsComparedForItself() {
        BrandSalesRow october = report.answer(reports.ask("branch", QUARTER), layout("month", "none", "none"), null)
                .rows()
                .get(2);
        BrandSalesAnswer alone =
                report.answer(reports.ask("branch", "month=2026-10"), layout("month", "none", "none"), null);

        assertThat(october.code()).isEqualTo("2026-10");
        assertThat(october.previous()).isEqualTo(alone.total().previous());
        assertThat(october.lastYear()).isEqualTo(alone.total().lastYear());
        assertThat(october.previous().cartons()).isPositive();
    }

    @Test
    void aChosenComparisonHasBothSides() {
        ReportParameters asked = reports.ask("branch", "month=2026-10");
        ComparedPeriods periods =
                ComparisonChoice.PREVIOUS.of(asked.period(), TestCity.TODAY).orElseThrow();

        BrandSalesAnswer answer = report.answer(asked, layout("org", "none", "none"), periods);

        assertThat(answer.rows())
                .allSatisfy(row ->
                        assertThat(row.compared()).isEqualTo(new BrandSalesRow.Sides(row.all(), row.previous())));
    }

    @Test
    void theHeatIsTwelveMonthsOfWhatStandsBelow() {
        BrandSalesAnswer branch = report.heat(reports.ask("branch", "month=2026-10"));
        assertThat(branch.columns()).hasSize(12).endsWith("2026-10");
        assertThat(branch.rows()).extracting(BrandSalesRow::code).containsExactly("JN1", "JN2");

        assertThat(report.heat(reports.ask("mm", "month=2026-10")).rows())
                .extracting(BrandSalesRow::code)
                .containsExactlyInAnyOrder("wang", "liu");
        assertThat(report.heat(reports.ask("wang", "month=2026-10")).rows())
                .extracting(BrandSalesRow::code)
                .containsOnly("Z", "B", "S", "Y");
    }

    @Test
    void anotherBranchsShopsAreNotSeen() {
        Layout layout = layout("org", "none", "none");
        long branch = report.answer(reports.ask("branch", QUARTER), layout, null)
                .total()
                .all()
                .cartons();
        BrandSalesAnswer other = report.answer(reports.ask("other", QUARTER), layout, null);
        long city = report.answer(reports.ask("city", QUARTER), layout, null)
                .total()
                .all()
                .cartons();

        assertThat(other.rows()).extracting(BrandSalesRow::code).containsExactly("PK1");
        assertThat(branch + other.total().all().cartons()).isEqualTo(city);
    }

    private static long total(Layout layout) {
        return report.answer(reports.ask("branch", QUARTER), layout, null)
                .total()
                .all()
                .cartons();
    }

    private static Layout layout(String rows, String then, String across) {
        return new Layout(
                RowsBy.find(rows).orElseThrow(),
                Dimension.find(then).orElseThrow(),
                Dimension.find(across).orElseThrow());
    }

    private static long cartons(List<SaleSums> cells) {
        return cells.stream().mapToLong(SaleSums::cartons).sum();
    }
}
