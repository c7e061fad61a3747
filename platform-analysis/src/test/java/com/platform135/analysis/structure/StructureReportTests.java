package com.platform135.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.StaticMessageSource;

import com.platform135.analysis.grouping.SpecDimension;
import com.platform135.analysis.grouping.SpecGroupings;
import com.platform135.analysis.grouping.SpecSums;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Four specs of three 价类, two 品牌 and three 价位段; orders fall at random, from a fixed seed, in a branch and outside it. */
class StructureReportTests {

    private static final List<String> FORMATS = List.of("Z", "B", "S", "Y");
    private static final List<String> SPECS = List.of("510101", "510102", "320101", "320102");

    private static SalesStore store;
    private static TestReports reports;
    private static StructureReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .spec("320101", "苏烟(软金砂)")
                .spec("320102", "苏烟(五星红杉树)");
        priced(city, "510102", 2, 16000);
        priced(city, "320101", 1, 50000);
        priced(city, "320102", 1, 20500);
        for (int i = 0; i < 16; i++) {
            city.shop(
                    "r%02d".formatted(i), List.of("wang", "liu", "sun", "chen").get(i % 4), FORMATS.get(i / 4));
        }
        Random chance = new Random(6);
        for (int i = 0; i < 200; i++) {
            city.order(
                    "2026-10-%02d".formatted(1 + chance.nextInt(28)),
                    "r%02d".formatted(chance.nextInt(16)),
                    SPECS.get(chance.nextInt(4)),
                    5 + 5 * chance.nextInt(5));
        }
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        report = new StructureReport(
                store, new SpecGroupings(new SpecCatalogue(city.jdbc()), new StaticMessageSource()));
    }

    private static void priced(TestCity city, String spec, int priceClass, int retailFen) {
        city.jdbc()
                .sql("update core.spec set price_class = :class, retail_fen = :retail where spec_code = :spec")
                .param("class", priceClass)
                .param("retail", retailFen)
                .param("spec", spec)
                .update();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = SpecDimension.class,
            names = {"PRICE_CLASS", "SEGMENT", "BRAND", "PROVINCE"})
    void partsAddUpToTheRowAndRowsToTheTotal(SpecDimension across) {
        StructureAnswer answer = report.answer(ask("branch"), across);

        assertThat(answer.rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(sum(row.parts())).isEqualTo(row.all()));
        assertThat(sum(answer.total().parts())).isEqualTo(answer.total().all());
        assertThat(sum(answer.rows().stream().map(StructureRow::all).toList()))
                .isEqualTo(answer.total().all());
    }

    @Test
    void rowsAreThoseOfTheCategoryReport() {
        ReportParameters asked = ask("branch");
        Map<String, SalesGroup> categories = store.answer(asked.question()).groups().stream()
                .collect(Collectors.toMap(SalesGroup::code, Function.identity()));

        StructureAnswer answer = report.answer(asked, SpecDimension.PRICE_CLASS);

        assertThat(answer.rows()).extracting(StructureRow::code).containsExactly("CZ2", "CB2", "CS2", "CY2");
        assertThat(answer.rows()).allSatisfy(row -> {
            SalesGroup group = Objects.requireNonNull(categories.get(row.code()));
            assertThat(row.all())
                    .isEqualTo(new SpecSums(group.any().cartons(), group.any().fen()));
            assertThat(row.ordering()).isEqualTo(group.any().ordering());
            assertThat(row.active()).isEqualTo(group.active());
        });
    }

    @Test
    void specsFallIntoTheirGroupsAndBrandsComeByQuantity() {
        StructureAnswer classes = report.answer(ask("branch"), SpecDimension.PRICE_CLASS);
        assertThat(classes.codes()).containsExactly("1", "2", "3", "4", "5");
        assertThat(classes.total().parts().get(3)).isEqualTo(SpecSums.NONE);
        assertThat(classes.total().share(0)).isGreaterThan(new BigDecimal("0.3"));

        StructureAnswer segments = report.answer(ask("branch"), SpecDimension.SEGMENT);
        assertThat(segments.grouping().specCodes("180-230")).isEqualTo("320102");
        assertThat(segments.grouping().specCodes("100-130")).isEqualTo("510101");

        StructureAnswer brands = report.answer(ask("branch"), SpecDimension.BRAND);
        assertThat(brands.codes()).containsExactlyInAnyOrder("七匹狼", "苏烟");
        assertThat(brands.total().parts().get(0).cartons())
                .isGreaterThanOrEqualTo(brands.total().parts().get(1).cartons());
    }

    @Test
    void anotherBranchsShopsAreNotSeen() {
        SpecSums branch =
                report.answer(ask("branch"), SpecDimension.PRICE_CLASS).total().all();
        SpecSums other =
                report.answer(ask("other"), SpecDimension.PRICE_CLASS).total().all();
        SpecSums city =
                report.answer(ask("city"), SpecDimension.PRICE_CLASS).total().all();

        assertThat(other.cartons()).isPositive();
        assertThat(branch.plus(other)).isEqualTo(city);
    }

    private static ReportParameters ask(String username) {
        return reports.ask(username, "month=2026-10").with(Dimension.CUSTOMER_TYPE);
    }

    private static SpecSums sum(List<SpecSums> parts) {
        return parts.stream().reduce(SpecSums.NONE, SpecSums::plus);
    }
}
