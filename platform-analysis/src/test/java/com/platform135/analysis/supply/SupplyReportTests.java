package com.platform135.analysis.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.table.SortOrder;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** w01 lacks 10 + 5, w02 has all, w03 wanted nothing, c01 belongs to another branch. */
class SupplyReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static SupplyReport report;
    private static SupplyShops shops;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .spec("510103", "七匹狼(通仙)")
                .shop("w01", "wang")
                .shop("w02", "wang")
                .shop("w03", "wang")
                .shop("c01", "chen")
                .wanted("2026-03-03", "w01", "510101", 20, 10, 10)
                .wanted("2026-03-10", "w01", "510102", 5, 0, 0)
                .wanted("2026-03-10", "w01", "510103", 5, null, 5)
                .wanted("2026-03-03", "w02", "510101", 10, 20, 10)
                .wanted("2026-02-03", "w02", "510101", 10, 10, 5)
                .wanted("2026-03-03", "c01", "510101", 100, 5, 5)
                .orders();
        store = city.store();
        reports = new TestReports(city);
        report = new SupplyReport(store);
        shops = new SupplyShops(store, new ShopDirectory(city.jdbc()), new SpecCatalogue(city.jdbc()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aCustomerHasItsRatesShortfallAndShortSpecs() {
        SupplyRow w01 = rows(null).get(0);

        assertThat(w01.figures()).isEqualTo(new SupplyFigures(30, 10, 15, 2, 1));
        assertThat(w01.figures().fillRate()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(w01.figures().limitRate()).isEqualTo(new BigDecimal("1.5000"));
        assertThat(w01.figures().gap()).isEqualTo(15);
        assertThat(w01.worstText()).isEqualTo("七匹狼(软通泰) 10、七匹狼(通运) 5");
    }

    @Test
    void aCustomerThatWantedNothingHasNoRate() {
        SupplyRow w03 = rows(null).get(2);

        assertThat(w03.figures().fillRate()).isNull();
        assertThat(w03.worstText()).isNull();
    }

    @Test
    void theScopesFiguresAreThoseOfItsOwnShops() {
        SupplyAnswer answer = report.answer(march("wang"));

        assertThat(SupplyFigures.of(answer.total())).isEqualTo(new SupplyFigures(40, 30, 25, 2, 1));
        assertThat(SupplyFigures.of(report.answer(march("city")).total()).need())
                .isEqualTo(140);
        assertThat(answer.before().any().need()).isEqualTo(10);
    }

    @Test
    void bandsCoverEveryShopOnce() {
        SupplyAnswer answer = report.answer(march("wang"));

        assertThat(answer.bands())
                .containsOnly(
                        Map.entry(SupplyBand.OVER_50, 1L),
                        Map.entry(SupplyBand.FULL, 1L),
                        Map.entry(SupplyBand.NO_NEED, 1L));
        assertThat(answer.shops(SupplyBand.OVER_50)).hasSize(1);
    }

    @Test
    void theTotalOfABandIsThatOfItsShops() {
        SupplyAnswer answer = report.answer(march("wang"));

        assertThat(SupplyFigures.of(report.totalOf(march("wang"), answer.shops(SupplyBand.FULL))))
                .isEqualTo(new SupplyFigures(10, 20, 10, 0, 0));
    }

    @Test
    void shopsWithoutARateStandLastEitherWay() {
        assertThat(rows(SortOrder.parse("fill_rate")))
                .extracting(SupplyRow::licenceNo)
                .containsExactly("w01", "w02", "w03");
        assertThat(rows(SortOrder.parse("-fill_rate")))
                .extracting(SupplyRow::licenceNo)
                .containsExactly("w02", "w01", "w03");
    }

    private static List<SupplyRow> rows(@Nullable SortOrder order) {
        ReportParameters parameters = march("wang");
        return shops.describe(parameters, shops.sorted(report.answer(parameters).shops(), order));
    }

    private static ReportParameters march(String username) {
        return reports.ask(username, "month=2026-03");
    }
}
