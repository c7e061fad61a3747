package com.platform135.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Four shops of one branch and one of another, from December to March. */
class RateReportTests {

    private static final List<Rate> ALL = List.of(Rate.values());

    private static SalesStore store;
    private static TestReports reports;
    private static RateReport report;
    private static RateShops shops;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .shop("a", "wang", "Z")
                .shop("b", "wang", "Z")
                .shop("c", "liu", "B")
                .shop("d", "sun", "B")
                .shop("gone", "wang", "Z")
                .closed("gone", LocalDate.of(2026, 3, 31))
                .shop("other", "chen", "Z")
                // the three cycles before March
                .order("2025-12-01", "a", "510101", 5)
                .order("2026-02-27", "b", "510101", 5)
                .order("2026-02-27", "gone", "510101", 5)
                .order("2025-11-30", "d", "510101", 5)
                // March
                .wanted("2026-03-03", "a", "510101", 10, 5, 5)
                .wanted("2026-03-10", "a", "510101", 10, 10, 10)
                .wanted("2026-03-10", "a", "510102", 5, null, 0)
                .wanted("2026-03-04", "c", "510101", 10, 8, 4)
                .wanted("2026-03-04", "d", "510101", 10, 8, 0)
                .order("2026-03-05", "b", "510102", 20)
                .order("2026-03-05", "gone", "510101", 20)
                .order("2026-03-05", "other", "510101", 20)
                // a shop that goes to the other branch in April
                .shop("moved", "wang", "Z", LocalDate.of(2026, 4, 1))
                .assigned("moved", "chen", LocalDate.of(2026, 4, 20))
                .wanted("2026-04-08", "a", "510101", 10, 8, 4)
                .wanted("2026-04-10", "moved", "510101", 10, null, 0)
                .wanted("2026-04-24", "moved", "510101", 10, null, 0)
                // a week in June and the one before
                .order("2026-06-02", "a", "510101", 5)
                .order("2026-06-09", "a", "510101", 5)
                .order("2026-06-10", "b", "510101", 5)
                .order("2026-06-11", "b", "510101", 5)
                .order("2026-06-03", "c", "510101", 5)
                .orders();
        store = city.store();
        reports = new TestReports(city);
        report = new RateReport(store);
        shops = new RateShops(store, new ShopDirectory(city.jdbc()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static RatePart total(String query, Rate rate) {
        return Objects.requireNonNull(
                report.answer(reports.ask("branch", query), ALL).total().part(rate));
    }

    private static RatePart march(Rate rate) {
        return total("month=2026-03&specs=510101", rate);
    }

    @Test
    void everyRateIsItsFormula() {
        assertThat(march(Rate.DISTRIBUTION)).isEqualTo(new RatePart(2, 4));
        assertThat(march(Rate.MOVEMENT)).isEqualTo(new RatePart(2, 2));
        assertThat(march(Rate.REPURCHASE)).isEqualTo(new RatePart(1, 2));
        assertThat(march(Rate.DEMAND)).isEqualTo(new RatePart(3, 2));
        assertThat(march(Rate.ORDER_RATE)).isEqualTo(new RatePart(3, 4));
        assertThat(march(Rate.LIMIT_FILL_SHOPS)).isEqualTo(new RatePart(1, 3));
    }

    @Test
    void linesAndQuantitiesAreThoseOfShopsThatClosedSinceToo() {
        assertThat(march(Rate.STOCKOUT)).isEqualTo(new RatePart(1, 5));
        assertThat(march(Rate.NEED_FILL)).isEqualTo(new RatePart(5 + 10 + 4 + 20, 10 + 10 + 10 + 10 + 20));
        assertThat(march(Rate.LIMIT_FILL)).isEqualTo(new RatePart(5 + 10 + 4 + 20, 5 + 10 + 8 + 8));
    }

    @Test
    void movementMayExceedOneHundredPerCentAndWithoutADenominatorThereIsNoRate() {
        assertThat(march(Rate.DEMAND).rate()).isEqualTo(new BigDecimal("1.5000"));
        assertThat(total("month=2025-08&specs=510101", Rate.MOVEMENT).rate()).isNull();
    }

    @Test
    void partOfAMonthCountsInWeeksBeforeItsFirst() {
        assertThat(RateCycles.before(Period.parse("2026-03"))).isEqualTo(Period.parse("2025-12..2026-02"));
        assertThat(RateCycles.before(Period.parse("2026-02..2026-03"))).isEqualTo(Period.parse("2025-11..2026-01"));
        assertThat(RateCycles.before(Period.parse("2026-W24"))).isEqualTo(Period.parse("2026-W21..2026-W23"));
        assertThat(RateCycles.before(Period.parse("2026-06-10..2026-06-20")))
                .isEqualTo(Period.parse("2026-W21..2026-W23"));
        assertThat(total("from=2026-06-08&to=2026-06-14&specs=510101", Rate.MOVEMENT))
                .isEqualTo(new RatePart(2, 2));
    }

    @Test
    void inOneWeekWhoeverOrderedTheWeekBeforeTooBoughtAgain() {
        String week = "from=2026-06-08&to=2026-06-14&specs=510101";

        assertThat(RateCycles.isOneWeek(Period.parse("2026-W24"))).isTrue();
        assertThat(RateCycles.isOneWeek(Period.parse("2026-06-09..2026-06-15"))).isFalse();
        assertThat(total(week, Rate.REPURCHASE)).isEqualTo(new RatePart(1, 2));
        assertThat(total("from=2026-06-09&to=2026-06-15&specs=510101", Rate.REPURCHASE))
                .isEqualTo(new RatePart(1, 2));
    }

    @Test
    void everyMonthHasItsOwnCycles() {
        RateReport.Answer answer =
                report.answer(reports.ask("branch", "months=2026-02..2026-03&by=month&specs=510101"), ALL);

        Map<String, RateRow> rows = answer.rows().stream().collect(Collectors.toMap(RateRow::code, row -> row));
        assertThat(rows).containsOnlyKeys("2026-02", "2026-03");
        assertThat(Objects.requireNonNull(rows.get("2026-03")).part(Rate.MOVEMENT))
                .isEqualTo(march(Rate.MOVEMENT));
        assertThat(Objects.requireNonNull(rows.get("2026-02")).part(Rate.MOVEMENT))
                .isEqualTo(new RatePart(2, 2));
        assertThat(answer.total().part(Rate.MOVEMENT)).isEqualTo(new RatePart(3, 2));
    }

    @Test
    void theTrendBeginsWithTheFirstOrdersOnRecord() {
        assertThat(report.trend(reports.ask("branch", "months=2025-09..2026-03"), ALL))
                .extracting(RateRow::code)
                .startsWith("2025-11")
                .hasSize(5);
    }

    @Test
    void groupsAreRecountedIntoTheTotal() {
        for (String by : List.of("org", "manager", "format", "tier")) {
            RateReport.Answer answer = report.answer(reports.ask("branch", "month=2026-03&specs=510101&by=" + by), ALL);

            for (Rate rate : ALL) {
                assertThat(answer.rows().stream()
                                .mapToLong(row ->
                                        Objects.requireNonNull(row.part(rate)).numerator())
                                .sum())
                        .as("%s by %s", rate, by)
                        .isEqualTo(Objects.requireNonNull(answer.total().part(rate))
                                .numerator());
            }
        }
    }

    @Test
    void aSpecAmongOthersHasTheRatesItHasAlone() {
        RateReport.Answer answer = report.bySpec(reports.ask("branch", "month=2026-03"), ALL);

        assertThat(answer.rows()).extracting(RateRow::code).containsExactly("510101", "510102");
        RateRow first = answer.rows().get(0);
        for (Rate rate : first.parts().keySet()) {
            assertThat(first.part(rate)).as(rate.code()).isEqualTo(march(rate));
        }
        assertThat(first.parts()).doesNotContainKeys(Rate.ORDER_RATE, Rate.LIMIT_FILL_SHOPS);
    }

    @Test
    void theShopsBehindARateAreAsManyAsItSays() {
        ReportParameters parameters = reports.ask("branch", "month=2026-03&specs=510101");
        for (Rate rate : List.of(
                Rate.DISTRIBUTION,
                Rate.MOVEMENT,
                Rate.REPURCHASE,
                Rate.DEMAND,
                Rate.ORDER_RATE,
                Rate.LIMIT_FILL_SHOPS)) {
            long hits = shops.find(parameters, rate).shops().stream()
                    .filter(RateShopRow::hit)
                    .count();

            assertThat(hits).as(rate.code()).isEqualTo(march(rate).numerator());
        }
        assertThat(listed(Rate.MOVEMENT, false)).containsExactly("b");
        assertThat(listed(Rate.STOCKOUT, true)).containsExactly("d");
        assertThat(listed(Rate.NEED_FILL, false)).containsExactly("a", "c", "d");
        assertThat(listed(Rate.STOCKOUT, false)).containsExactly("a", "c", "gone");
        assertThat(listed(Rate.DISTRIBUTION, false)).containsExactly("b", "d");
    }

    @Test
    void theLinesListedAddUpToTheRateThoseOfShopsThatLeftTogether() {
        for (String query :
                List.of("month=2026-03&specs=510101", "month=2026-04", "month=2026-04&attribution=current")) {
            for (Rate rate : List.of(Rate.STOCKOUT, Rate.LIMIT_FILL, Rate.NEED_FILL)) {
                RateShops.Found found = shops.find(reports.ask("branch", query), rate);
                List<RateShopRow> totals = found.totals(rate, found.shops());

                assertThat(totals.get(totals.size() - 1).part(rate))
                        .as("%s of %s", rate.code(), query)
                        .isEqualTo(total(query, rate));
            }
        }
        RateShops.Found april = shops.find(reports.ask("branch", "month=2026-04"), Rate.STOCKOUT);
        assertThat(april.shops()).hasSize(1);
        assertThat(Objects.requireNonNull(april.rest()).part(Rate.STOCKOUT)).isEqualTo(new RatePart(1, 1));
        assertThat(april.totals(Rate.DISTRIBUTION, april.shops())).isEmpty();
    }

    private static List<String> listed(Rate rate, boolean hit) {
        List<RateShopRow> found = shops.find(reports.ask("branch", "month=2026-03&specs=510101"), rate)
                .shops();
        return shops.named(found, LocalDate.of(2026, 3, 31)).stream()
                .filter(row -> row.hit() == hit)
                .map(RateShopRow::licenceNo)
                .toList();
    }

    @Test
    void anotherBranchsShopsAreNotSeen() {
        RatePart other = report.answer(reports.ask("other", "month=2026-03&specs=510101"), ALL)
                .total()
                .part(Rate.DISTRIBUTION);

        assertThat(other).isEqualTo(new RatePart(1, 1));
        assertThat(shops.find(reports.ask("other", "month=2026-03"), Rate.DISTRIBUTION)
                        .shops())
                .hasSize(1);
    }
}
