package com.platform135.analysis.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.error.NotFoundException;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/**
 * 王海 has w01 and a lonely N01 (商场), 刘佳 eleven shops like w01 of the same branch, 陈思远 three of another branch, whose figures must not
 * count. In March w01 orders 40 条 of 通运, each of 刘佳's 10, 20, … 110 条 of 软通泰, the first six 5 条 of 通运 too.
 */
class PeerReportTests {

    private static SalesStore store;
    private static TestReports reports;
    private static PeerReport report;
    private static PeerComparison comparison;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .spec("510101", "七匹狼(软通泰)")
                .spec("510102", "七匹狼(通运)")
                .spec("510103", "中华(硬)")
                .shop("w01", "wang")
                .shop("n01", "wang", "N");
        city.order("2026-03-10", "w01", "510102", 40);
        city.order("2026-03-10", "n01", "510102", 40);
        for (int i = 1; i <= 11; i++) {
            String licence = "l%02d".formatted(i);
            city.shop(licence, "liu").order("2026-03-10", licence, "510101", 10 * i);
            if (i <= 6) {
                city.order("2026-03-17", licence, "510102", 5);
            }
        }
        for (int i = 1; i <= 3; i++) {
            city.shop("c%02d".formatted(i), "chen").order("2026-03-10", "c%02d".formatted(i), "510103", 1000);
        }
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        PeerGroups groups = TestPeers.groups(city);
        report = new PeerReport(store, groups);
        comparison = new PeerComparison(store, groups, new PeerQueries(city.jdbc()), new SpecCatalogue(city.jdbc()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void peersAreThoseOfTheSameKindInTheBranchWhoeverLooksAfterThem() {
        PeerRow shop = rows("wang").get(1);

        assertThat(shop.peers()).isEqualTo(11);
        assertThat(shop.cartons()).isEqualTo(40);
        assertThat(shop.peerCartons()).isEqualTo(new BigDecimal("62.73"));
        assertThat(shop.standing()).isEqualTo(new BigDecimal("0.2727"));
        assertThat(shop.peerSpecs()).isEqualTo(new BigDecimal("1.55"));
    }

    @Test
    void withTooFewPeersNothingIsSaidOfThem() {
        PeerRow lonely = rows("wang").get(0);

        assertThat(lonely.peers()).isZero();
        assertThat(lonely.enough()).isFalse();
        assertThat(lonely.peerCartons()).isNull();
        assertThat(lonely.standing()).isNull();
    }

    @Test
    void onlyTheReadersOwnShopsAreListed() {
        assertThat(rows("wang")).hasSize(2);
        assertThat(rows("branch")).hasSize(13);
        assertThat(rows("chen")).hasSize(3);
    }

    @Test
    void anIndicatorStandsBesideMeanAndQuartiles() {
        IndicatorRow quantity = ask("wang", "w01", PeerWidth.BAND).indicators().get(0);
        Spread peers = Objects.requireNonNull(quantity.peers());

        assertThat(quantity.own()).isEqualByComparingTo("40");
        assertThat(peers.mean()).isEqualTo(new BigDecimal("62.73"));
        assertThat(peers.median()).isEqualTo(new BigDecimal("65.00"));
        assertThat(quantity.difference()).isEqualTo(new BigDecimal("-0.3623"));
    }

    @Test
    void whatPeersCarryAndTheShopDoesntIsListedWithTheShareThatCarriesIt() {
        List<PeerSpecRow> missing = ask("wang", "w01", PeerWidth.BAND).missing();

        assertThat(missing).extracting(row -> row.spec().code()).containsExactly("510101");
        assertThat(missing.get(0).share()).isEqualTo(new BigDecimal("1.0000"));
        assertThat(missing.get(0).mean()).isEqualTo(new BigDecimal("60.00"));
        assertThat(missing.get(0).brandKnown()).isTrue();
    }

    @Test
    void whatTheShopCarriesStandsBesideThePeersThatDoToo() {
        List<PeerSpecRow> own = ask("wang", "w01", PeerWidth.BAND).own();

        assertThat(own).extracting(row -> row.spec().code()).containsExactly("510102");
        assertThat(own.get(0).carrying()).isEqualTo(6);
        assertThat(own.get(0).cartons()).isEqualTo(40);
    }

    @Test
    void aWiderComparisonIsMadeOnlyWhereItIsAskedFor() {
        assertThat(ask("wang", "n01", PeerWidth.BAND).enough()).isFalse();
        assertThat(ask("wang", "n01", PeerWidth.BAND).missing()).isEmpty();
        assertThat(ask("wang", "n01", PeerWidth.MARKET).peers()).isEqualTo(12);
    }

    @Test
    void theCurveHoldsTwelveMonthsAndBeginsWithTheFirstOrdersOnRecord() {
        List<PeerComparison.MonthPoint> months =
                ask("wang", "w01", PeerWidth.BAND).months();

        assertThat(months).hasSize(12);
        assertThat(months.get(11).own()).isEqualTo(40);
        assertThat(months.get(11).peers()).isEqualTo(new BigDecimal("62.73"));
        assertThat(months.get(10).own()).isNull();
        assertThat(months.get(10).peers()).isNull();
    }

    @Test
    void anotherManagersShopDoesNotExist() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> ask("wang", "l01", PeerWidth.BAND));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> ask("branch", "c01", PeerWidth.BAND));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> ask("branch", "x99", PeerWidth.BAND));
    }

    private static List<PeerRow> rows(String username) {
        return report.answer(reports.ask(username, "month=2026-03")).rows();
    }

    private static PeerComparison.Answer ask(String username, String licence, PeerWidth width) {
        return comparison.answer(reports.ask(username, "month=2026-03"), licence, width);
    }
}
