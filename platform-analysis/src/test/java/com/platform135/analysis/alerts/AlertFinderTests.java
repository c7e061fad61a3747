package com.platform135.analysis.alerts;

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
import com.platform135.db.retailer.RetailerReach;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.i18n.Figures;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/**
 * Sixteen weeks to Sunday 2026-11-22, every order on a Tuesday. Twelve shops of 王海 and twelve of 刘佳 order 40 条 of 七匹狼 a week; w02 only 10
 * since four weeks, w03 nothing since two, w04 400, w05 100 条 of 中华 in the last week after 20 a week. c01 of another branch is silent too.
 */
class AlertFinderTests {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 17);
    private static final int WEEKS = 16;

    private static SalesStore store;
    private static TestReports reports;
    private static SignalBook book;
    private static AlertFinder finder;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("310101", "中华(硬)");
        for (int i = 1; i <= 12; i++) {
            city.shop("w%02d".formatted(i), "wang").shop("l%02d".formatted(i), "liu");
        }
        city.shop("c01", "chen").shop("n01", "wang", "Z", LocalDate.of(2026, 11, 16));
        for (int back = 0; back < WEEKS; back++) {
            String tuesday = LAST.minusWeeks(back).toString();
            for (int i = 1; i <= 12; i++) {
                city.order(tuesday, "l%02d".formatted(i), "510101", 40);
                int own = i == 2 && back < 4 ? 10 : i == 4 ? 400 : 40;
                if (i != 3 || back >= 2) {
                    city.order(tuesday, "w%02d".formatted(i), "510101", own);
                }
            }
            city.order(tuesday, "w05", "310101", back == 0 ? 100 : 20);
        }
        city.order("2026-10-06", "c01", "510101", 40);
        city.orders();
        city.jdbc().sql("""
                        insert into core.sample_price (retailer_id, spec_id, on_date, stock_qty, sold_qty)
                        select r.retailer_id, p.spec_id, d.day, d.stock, 5
                        from core.retailer r, core.spec p
                           , (values (date '2026-11-06', 90), (date '2026-11-13', 80), (date '2026-11-20', 40)) as d (day, stock)
                        where r.licence_no in ('w06', 'l06', 'c01') and p.spec_code = '510101'
                        """).update();
        city.jdbc()
                .sql(
                        "update core.sample_price set stock_qty = 60 where on_date = '2026-11-20' and retailer_id = (select retailer_id from core.retailer where licence_no = 'w06')")
                .update();
        store = city.store();
        reports = new TestReports(city);
        PeerGroups groups = TestPeers.groups(city);
        book = new SignalBook(store, groups, TestPeers.parameters(city));
        finder = new AlertFinder(
                groups,
                new SpecCatalogue(city.jdbc()),
                new StockQueries(city.jdbc(), new RetailerReach(city.jdbc())),
                new Figures());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aShopThatFallsBehindItsClassIsFoundWithItsFigures() {
        Signal falling = one("wang", "falling");

        assertThat(falling.retailerId()).isEqualTo(id("w02"));
        assertThat(falling.arguments()).containsExactly("40", "160", "−75.0%", "24", "−2.2%", "0.26", "0.80");
    }

    @Test
    void aShopWithoutAnOrderForTwoWeeksIsFoundOnceAndNotAsFallingToo() {
        Signal silent = one("wang", "silent");

        assertThat(silent.retailerId()).isEqualTo(id("w03"));
        assertThat(silent.arguments()).containsExactly("2", "2026-11-04", "2026-11-17", "2026-11-03", "40.0");
    }

    @Test
    void aShopThatOpenedWithinTheTwoWeeksIsTooNewToBeSilent() {
        assertThat(all("wang")).extracting(Signal::retailerId).doesNotContain(id("n01"));
    }

    @Test
    void aShopOfMoreThanAThousandCartonsAMonthIsLarge() {
        Signal large = one("wang", "large");

        assertThat(large.retailerId()).isEqualTo(id("w04"));
        assertThat(large.arguments().get(2)).isEqualTo("2,000");
    }

    @Test
    void aBrandThatDoublesItsMeanOfThreeCyclesIsAJump() {
        Signal jump = one("wang", "jump");

        assertThat(jump.retailerId()).isEqualTo(id("w05"));
        assertThat(jump.subject()).isEqualTo("中华");
        assertThat(jump.arguments()).contains("100", "20.0", "500%");
    }

    @Test
    void aSamplePointThatHoldsMoreThanThreeAndAHalfMonthsIsFound() {
        Signal stock = one("wang", "stock");

        assertThat(stock.retailerId()).isEqualTo(id("w06"));
        assertThat(stock.arguments()).contains("七匹狼(软通泰)", "60", "15", "4.0", "3.5");
        assertThat(all("liu")).extracting(Signal::rule).doesNotContain("stock");
    }

    @Test
    void everybodySeesOwnShopsOnly() {
        assertThat(all("liu")).isEmpty();
        assertThat(all("branch")).extracting(Signal::rule).contains("falling", "silent", "large", "jump", "stock");
        assertThat(all("chen")).extracting(Signal::retailerId).contains(id("c01"));
        assertThat(all("branch")).extracting(Signal::retailerId).doesNotContain(id("c01"));
    }

    @Test
    void theSameRuleRunsAsOfAnEarlierDay() {
        SignalBook.Found october = book.find(finder, reports.ask("wang", "month=2026-10"));

        assertThat(october.day()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(october.signals()).extracting(Signal::rule).doesNotContain("silent", "jump");
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

    /** Shops are numbered as they are made: w01, l01, w02, l02, … */
    private static int id(String licence) {
        return switch (licence) {
            case "c01" -> 25;
            case "n01" -> 26;
            default -> 2 * Integer.parseInt(licence.substring(1)) - (licence.startsWith("w") ? 1 : 0);
        };
    }
}
