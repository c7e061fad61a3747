package com.platform135.analysis.chances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.analysis.peers.TestPeers;
import com.platform135.analysis.signal.Signal;
import com.platform135.analysis.signal.SignalBook;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.i18n.Figures;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/**
 * Twelve weeks to 2026-11-17: twelve shops of 刘佳 order 20 条 of 软通泰 (100 元) and 10 of 中华 (450 元) a week each, w01 of 王海 30 of 软通泰
 * only, w02 the same as the others; o01 of another market unit of the branch orders 300 a week. c01 is of another branch.
 */
class ChanceFinderTests {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 17);

    private static TestCity city;
    private static SalesStore store;
    private static TestReports reports;
    private static SignalBook book;
    private static ChanceFinder finder;
    private static AreaReport areas;

    @BeforeAll
    static void open() {
        city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("310101", "中华(硬)").spec("310102", "中华(软)");
        city.jdbc()
                .sql("update core.spec set retail_fen = 45000 where spec_code = '310101'")
                .update();
        city.shop("w01", "wang").shop("w02", "wang").shop("c01", "chen");
        for (int i = 1; i <= 12; i++) {
            city.shop("l%02d".formatted(i), "liu");
        }
        for (int i = 1; i <= 6; i++) {
            city.shop("o%02d".formatted(i), "sun", "S");
        }
        for (int back = 0; back < 12; back++) {
            String day = LAST.minusWeeks(back).toString();
            for (int i = 1; i <= 12; i++) {
                city.order(day, "l%02d".formatted(i), "510101", 20).order(day, "l%02d".formatted(i), "310101", 10);
            }
            city.order(day, "w02", "510101", 20).order(day, "w02", "310101", 10);
            city.order(day, "w01", "510101", 30).order(day, "c01", "510101", 30);
            for (int i = 1; i <= 6; i++) {
                city.order(day, "o%02d".formatted(i), "510101", 300);
            }
        }
        city.orders();
        store = city.store();
        reports = new TestReports(city);
        PeerGroups groups = TestPeers.groups(city);
        book = new SignalBook(store, groups, TestPeers.parameters(city));
        finder = new ChanceFinder(groups, new SpecCatalogue(city.jdbc()), new Figures());
        areas = new AreaReport(store, groups, new OrganisationTree(city.jdbc()), TestPeers.parameters(city));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aSpecThatPeersCarryAndTheShopDoesntIsAChanceWithItsGain() {
        Signal spec = one("wang", "spec");

        assertThat(spec.subject()).isEqualTo("310101");
        assertThat(spec.arguments()).containsExactly("中华(硬)", "13", "13", "100.0%", "40.0", "1.00", "40");
        assertThat(spec.weight()).isEqualTo(40);
    }

    @Test
    void aSegmentBelowHalfOfThePeersShareIsAChance() {
        Signal segment = one("wang", "segment");

        assertThat(segment.subject()).isEqualTo("400-600");
        assertThat(segment.arguments()).containsExactly("400–600", "0.0%", "13", "33.3%", "40");
    }

    @Test
    void aShopLikeItsPeersHasNoChances() {
        assertThat(all("liu")).isEmpty();
    }

    @Test
    void tooFewPeersGiveNoChances() {
        assertThat(all("chen")).isEmpty();
        assertThat(all("sun")).isEmpty();
    }

    @Test
    void aRetiredSpecIsNoChance() {
        city.jdbc()
                .sql("update core.spec set retired_on = date '2026-11-01' where spec_code = '310101'")
                .update();
        SignalBook fresh = new SignalBook(store, TestPeers.groups(city), TestPeers.parameters(city));

        List<Signal> found =
                fresh.find(finder, reports.ask("wang", "month=2026-11")).signals();

        city.jdbc().sql("update core.spec set retired_on = null").update();
        assertThat(found).extracting(Signal::rule).doesNotContain("spec");
    }

    @Test
    void anAreaWhereShopsSellFarMoreThanTheBranchsMeanIsAChance() {
        List<AreaRow> rows =
                areas.answer(reports.ask("branch", "month=2026-11")).rows();

        assertThat(rows.get(0).unit()).isEqualTo("秣陵市场部");
        assertThat(rows.get(0).isChance()).isTrue();
        assertThat(rows.get(0).shops()).isEqualTo(6);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).isChance()).isFalse();
    }

    @Test
    void areasOfOtherUnitsAreNotSeen() {
        assertThat(areas.answer(reports.ask("wang", "month=2026-11")).rows())
                .extracting(AreaRow::unit)
                .containsExactly("东山市场部");
    }

    private static List<Signal> all(String username) {
        return book.find(finder, reports.ask(username, "month=2026-11")).signals();
    }

    private static Signal one(String username, String rule) {
        List<Signal> found = all(username).stream()
                .filter(signal -> signal.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
