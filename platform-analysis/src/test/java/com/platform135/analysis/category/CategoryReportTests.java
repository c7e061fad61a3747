package com.platform135.analysis.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.sales.SalesStore;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** 实例二: the first half of 2026 by 业态, in one query and in six. Orders fall at random, from a fixed seed. */
class CategoryReportTests {

    private static final List<String> FORMATS = List.of("Z", "B", "S", "Y");

    private static SalesStore store;
    private static TestReports reports;
    private static CategoryReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("510102", "七匹狼(通运)");
        for (int i = 0; i < 24; i++) {
            city.shop(
                    "r%02d".formatted(i), List.of("wang", "liu", "sun", "chen").get(i % 4), FORMATS.get(i / 4 % 4));
        }
        Random chance = new Random(135);
        for (int i = 0; i < 400; i++) {
            String date = "%s-%02d-%02d"
                    .formatted(i % 4 == 0 ? "2025" : "2026", 1 + chance.nextInt(6), 1 + chance.nextInt(28));
            String spec = chance.nextBoolean() ? "510101" : "510102";
            city.order(date, "r%02d".formatted(chance.nextInt(20)), spec, 5 * chance.nextInt(5));
        }
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        report = new CategoryReport(store);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void oneQueryOverSixMonthsEqualsTheSixMonthlyOnes() {
        Map<String, CategoryRow> half = byCode(answer("branch", "months=2026-01..2026-06&by=format&specs=510101"));
        List<Map<String, CategoryRow>> months = IntStream.rangeClosed(1, 6)
                .mapToObj(month -> answer("branch", "month=2026-%02d&by=format&specs=510101".formatted(month)))
                .map(CategoryReportTests::byCode)
                .toList();

        half.forEach((format, row) -> {
            assertThat(row.cartons()).isEqualTo(sum(months, format, CategoryRow::cartons));
            assertThat(row.fen()).isEqualTo(sum(months, format, CategoryRow::fen));
            assertThat(row.orderDays()).isEqualTo(sum(months, format, CategoryRow::orderDays));
        });
    }

    @Test
    void shopsAreRecountedOverTheSixMonthsNotAddedUp() {
        CategoryRow half = answer("branch", "months=2026-01..2026-06").total();
        long added = IntStream.rangeClosed(1, 6)
                .mapToObj(month ->
                        answer("branch", "month=2026-%02d".formatted(month)).total())
                .mapToLong(CategoryRow::ordering)
                .sum();

        assertThat(half.ordering()).isEqualTo(15);
        assertThat(added).isGreaterThan(half.ordering());
        assertThat(half.ordering()).isLessThanOrEqualTo(half.active());
    }

    @Test
    void monthColumnsAddUpToTheRow() {
        List<YearMonth> months =
                IntStream.rangeClosed(1, 6).mapToObj(m -> YearMonth.of(2026, m)).toList();

        CategoryAnswer answer = report.answer(reports.ask("branch", "months=2026-01..2026-06&by=format"), months, null);

        assertThat(answer.groups())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.monthly().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(row.cartons()));
    }

    @Test
    void groupsComeInTheIndustrysOrderAndSharesAddUpToOne() {
        CategoryAnswer answer = answer("branch", "months=2026-01..2026-06&by=format");

        assertThat(answer.groups()).extracting(CategoryRow::dimension).containsExactly("Z", "B", "S", "Y");
        assertThat(answer.groups().stream().mapToLong(CategoryRow::cartons).sum())
                .isEqualTo(answer.total().cartons());
        assertThat(answer.total().share()).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void pricesFollowFromAmountAndQuantity() {
        CategoryRow total = answer("branch", "months=2026-01..2026-06").total();

        assertThat(total.averagePrice()).isEqualTo(new BigDecimal("88.00"));
        assertThat(total.caseValue()).isEqualTo(new BigDecimal("22000.00"));
        assertThat(total.amount()).isEqualTo(new BigDecimal("88.00").multiply(BigDecimal.valueOf(total.cartons())));
    }

    @Test
    void theYearBeforeIsTheSameDatesAndWithoutSalesThereIsNoChange() {
        CategoryRow half = answer("branch", "months=2026-01..2026-06").total();
        CategoryRow last = answer("branch", "months=2025-01..2025-06").total();

        assertThat(half.cartonsLastYear()).isEqualTo(last.cartons()).isPositive();
        assertThat(last.yearOnYear()).isNull();
        assertThat(last.monthOnMonth()).isNull();
    }

    @Test
    void anotherBranchsShopsAreNotSeen() {
        CategoryRow city = answer("city", "months=2026-01..2026-06").total();
        CategoryRow branch = answer("branch", "months=2026-01..2026-06").total();
        CategoryRow other = answer("other", "months=2026-01..2026-06").total();

        assertThat(branch.active()).isEqualTo(18);
        assertThat(other.active()).isEqualTo(6);
        assertThat(branch.cartons() + other.cartons()).isEqualTo(city.cartons());
        assertThat(other.cartons()).isPositive();
    }

    private static CategoryAnswer answer(String username, String query) {
        return report.answer(reports.ask(username, query));
    }

    private static Map<String, CategoryRow> byCode(CategoryAnswer answer) {
        return answer.groups().stream().collect(Collectors.toMap(CategoryRow::dimension, Function.identity()));
    }

    private static long sum(List<Map<String, CategoryRow>> months, String code, ToLongFunction<CategoryRow> figure) {
        return months.stream()
                .filter(month -> month.containsKey(code))
                .mapToLong(month -> figure.applyAsLong(month.get(code)))
                .sum();
    }
}
