package com.platform135.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.table.SortOrder;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

class ShopReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static ShopReport report;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .shop("w03", "wang")
                .shop("w01", "wang")
                .shop("w02", "wang")
                .shop("w04", "wang")
                .shop("c01", "chen")
                .closed("w04", LocalDate.of(2026, 3, 20))
                .order("2026-03-03", "w01", "510101", 5)
                .order("2026-03-10", "w01", "510101", 10)
                .order("2026-03-03", "w02", "510101", 20)
                .order("2026-03-03", "w04", "510101", 5)
                .order("2026-03-03", "c01", "510101", 5)
                .orders();
        store = city.store();
        reports = new TestReports(city);
        report = new ShopReport(store, new ShopDirectory(city.jdbc()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void activeShopsOfTheScopeAreListedByLicenceCarriedOrNot() {
        List<ShopRow> shops = shops(Tab.ACTIVE, null);

        assertThat(shops).extracting(ShopRow::licenceNo).containsExactly("w01", "w02", "w03");
        assertThat(shops).extracting(ShopRow::carried).containsExactly(true, true, false);
        assertThat(shops).extracting(ShopRow::manager).containsOnly("wang");
    }

    @Test
    void aShopShowsItsLastOrderOfThePeriodAndItsQuantity() {
        ShopRow shop = shops(Tab.ACTIVE, null).get(0);

        assertThat(shop.name()).isEqualTo("店w01");
        assertThat(shop.lastOrderOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(shop.cartons()).isEqualTo(15);
    }

    @Test
    void carriedAndMissingTogetherAreAll() {
        assertThat(shops(Tab.CARRIED, null)).extracting(ShopRow::licenceNo).containsExactly("w01", "w02");
        assertThat(shops(Tab.MISSING, null)).extracting(ShopRow::licenceNo).containsExactly("w03");
    }

    @Test
    void theListIsSortedByAFigureIfAsked() {
        assertThat(shops(Tab.ACTIVE, SortOrder.parse("-qty")))
                .extracting(ShopRow::licenceNo)
                .containsExactly("w02", "w01", "w03");
    }

    private static List<ShopRow> shops(Tab tab, @Nullable SortOrder order) {
        return report.describe(report.find(reports.ask("wang", "month=2026-03&specs=510101"), tab.shops(), order)
                .shops());
    }
}
