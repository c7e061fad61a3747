package com.platform135.analysis.frequency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.MemberGroups;
import com.platform135.tools.report.ShopDirectory;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** March 2026 has five Tuesdays; one shop orders on two of them and once on another day. */
class FrequencyReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static FrequencyReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .shop("w01", "wang", "Z")
                .ordersOn("w01", 2)
                .shop("w02", "liu", "B", LocalDate.of(2026, 3, 18))
                .ordersOn("w02", 2)
                .shop("s01", "sun", "Z")
                .shop("w04", "wang", "Z")
                .ordersOn("w04", 2)
                .closed("w04", LocalDate.of(2026, 3, 20))
                .shop("c01", "chen", "Z")
                .order("2026-03-03", "w01", "510101", 5)
                .order("2026-03-03", "w01", "510102", 5)
                .order("2026-03-10", "w01", "510101", 10)
                .order("2026-03-12", "w01", "510101", 1)
                .order("2026-03-13", "w01", "510101", 0)
                .order("2026-03-24", "w02", "510102", 20)
                .order("2026-03-03", "w04", "510101", 5)
                .order("2026-03-03", "c01", "510101", 5);
        Random chance = new Random(10);
        for (int i = 0; i < 60; i++) {
            String licence = "r%02d".formatted(i);
            city.shop(
                    licence,
                    List.of("wang", "liu", "sun").get(i % 3),
                    List.of("Z", "B", "S").get(i % 3));
            for (int day = 0; day < i % 6; day++) {
                city.order("2026-06-%02d".formatted(1 + chance.nextInt(28)), licence, "510101", 5);
            }
        }
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        report = new FrequencyReport(
                store, new ShopDirectory(city.jdbc()), new MemberGroups(new OrganisationTree(city.jdbc())));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static FrequencyRow shop(String query, String licence) {
        return report.named(report.find(reports.ask("branch", query)).shops()).stream()
                .filter(row -> row.licenceNo().equals(licence))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ordersOfADayCountOnceAndADayWithoutAnythingOrderedDoesNot() {
        FrequencyRow shop = shop("month=2026-03", "w01");

        assertThat(shop.orderDays()).isEqualTo(3);
        assertThat(shop.cartons()).isEqualTo(21);
        assertThat(shop.cartonsPerOrder()).isEqualByComparingTo("7.00");
        assertThat(shop.firstOn()).isEqualTo("2026-03-03");
        assertThat(shop.lastOn()).isEqualTo("2026-03-12");
        assertThat(shop.daysSince()).isEqualTo(255);
    }

    @Test
    void possibleDaysAreTheShopsOrderWeekdaysWhileItIsOpen() {
        assertThat(shop("month=2026-03", "w01").possibleDays()).isEqualTo(5);
        assertThat(shop("month=2026-03", "w01").frequency()).isEqualTo(new BigDecimal("0.6000"));
        assertThat(shop("month=2026-03", "w02").possibleDays()).isEqualTo(2);
        assertThat(shop("month=2026-03", "s01").possibleDays()).isZero();
        assertThat(shop("month=2026-03", "s01").frequency()).isNull();
        assertThat(shop("from=2026-03-03&to=2026-03-09", "w01").possibleDays()).isEqualTo(1);
    }

    @Test
    void onlyOrdersOfTheSetCount() {
        FrequencyRow shop = shop("month=2026-03&specs=510102", "w01");

        assertThat(shop.orderDays()).isEqualTo(1);
        assertThat(shop.cartons()).isEqualTo(5);
    }

    @Test
    void shopsOfTheScopeThatAreActiveOnTheLastDayAreListedByLicence() {
        assertThat(report.named(
                        report.find(reports.ask("branch", "month=2026-03")).shops()))
                .extracting(FrequencyRow::licenceNo)
                .filteredOn(licence -> !licence.startsWith("r"))
                .containsExactly("s01", "w01", "w02");
    }

    @Test
    void everyShopStandsInOneBand() {
        List<FrequencyRow> shops =
                report.find(reports.ask("branch", "month=2026-06")).shops();
        List<BandRow> bands = FrequencyReport.bands(shops);

        assertThat(bands).extracting(row -> row.band().code()).containsExactly("0", "1", "2", "3", "4+");
        assertThat(bands.stream().mapToInt(BandRow::shops).sum()).isEqualTo(63);
        assertThat(bands.get(0).shops()).isEqualTo(13);
        assertThat(bands.get(0).share()).isEqualTo(new BigDecimal("0.2063"));
    }

    @Test
    void groupsOfEveryDimensionHoldAllShops() {
        for (String by : List.of("org", "manager", "format", "marketType", "areaType", "scale", "tier", "visitClass")) {
            FrequencyReport.Grouped grouped = report.grouped(reports.ask("branch", "month=2026-06&by=" + by));

            assertThat(grouped.groups().stream()
                            .mapToInt(group -> group.total().shops())
                            .sum())
                    .as(by)
                    .isEqualTo(grouped.total().total().shops());
            for (Band band : Band.values()) {
                assertThat(grouped.groups().stream()
                                .mapToInt(group -> group.band(band).shops())
                                .sum())
                        .isEqualTo(grouped.total().band(band).shops());
            }
        }
    }

    @Test
    void unitsAreThoseNextBelowTheScope() {
        Map<String, Integer> branch = shops("branch", "month=2026-06&by=org");
        Map<String, Integer> city = shops("city", "month=2026-06&by=org");

        assertThat(branch).containsOnlyKeys("JN1", "JN2");
        assertThat(city).containsOnlyKeys("JN", "PK").containsEntry("PK", 1);
        assertThat(shops("wang", "month=2026-06&by=org")).containsOnlyKeys("JN1");
    }

    private static Map<String, Integer> shops(String username, String query) {
        return report.grouped(reports.ask(username, query)).groups().stream()
                .collect(Collectors.toMap(GroupRow::code, group -> group.total().shops()));
    }

    @Test
    void anotherBranchsShopsAreNotSeen() {
        assertThat(report.find(reports.ask("other", "month=2026-03")).shops()).hasSize(1);
        assertThat(report.find(reports.ask("branch", "month=2026-03")).shops()).hasSize(63);
    }
}
