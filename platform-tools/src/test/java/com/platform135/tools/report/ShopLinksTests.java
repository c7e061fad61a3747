package com.platform135.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.platform135.db.sales.SalesStore;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableState;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** Shop 1 stays with wang; shop 2 went to the other branch in June. */
class ShopLinksTests {

    private static SalesStore store;
    private static TestReports reports;
    private static ShopLinks links;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity()
                .shop("320115000001", "wang")
                .shop("320115000002", "wang")
                .assigned("320115000002", "chen", LocalDate.of(2026, 6, 1))
                .orders();
        store = city.store();
        reports = new TestReports(city);
        links = new ShopLinks(store);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static ReportPage page(String username, String query) {
        PageUrl url = PageUrl.of("/analysis/x").with("month", query).with("list", "movement");
        return new ReportPage(url, reports.ask(username, "month=" + query), TableState.from(url));
    }

    @Test
    void aShopThatIsSomebodyElsesTodayHasNoFileToBeSeen() {
        ShopLinks.Files march = links.files(page("branch", "2026-03"));

        assertThat(march.of(1, "320115000001")).isEqualTo("/tools/retailers/320115000001");
        assertThat(march.of(2, "320115000002")).isNull();
        assertThat(links.files(page("other", "2026-10")).of(2, "320115000002")).isNotNull();
    }

    @Test
    void whoeverIsListedAsOfTodayCanBeSeen() {
        assertThat(links.files(page("branch", "2026-11")).of(1, "320115000001")).isNotNull();
        assertThat(links.filesSeen(page("branch", "2026-11")).of(2, "320115000002"))
                .isNull();
    }

    @Test
    void orderLinesKnowTheListTheyWereOpenedFrom() {
        assertThat(ShopLinks.orders(page("branch", "2026-03"), "list").toString())
                .isEqualTo("/analysis/distribution/orders?month=2026-03"
                        + "&back=%2Fanalysis%2Fx%3Fmonth%3D2026-03%26list%3Dmovement");
    }
}
