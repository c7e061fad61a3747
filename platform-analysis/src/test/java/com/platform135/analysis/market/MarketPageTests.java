package com.platform135.analysis.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerReach;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;

/** Two shops of 东山 and one of another branch, with orders of two months, sample prices and matters. */
@SpringBootTest(classes = {PlatformTestApplication.class, MarketPageTests.City.class})
@TestPropertySource(properties = "test.context=market")
@AutoConfigureMockMvc
class MarketPageTests {

    private static final String PAGE = "/analysis/market?month=2026-10";
    private static final String CARD = "/analysis/market/card?month=2026-10";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity()
                    .shop("320115000001", "wang")
                    .shop("320115000002", "liu", "B")
                    .shop("320111000003", "chen")
                    .spec("100001", "七匹狼(通仙)")
                    .spec("100002", "南京(红)")
                    .order("2026-09-02", "320115000001", "100001", 40)
                    .order("2026-09-02", "320115000002", "100002", 10)
                    .order("2026-10-07", "320115000001", "100001", 10)
                    .order("2026-10-08", "320115000002", "100002", 25)
                    .order("2026-10-08", "320111000003", "100002", 500)
                    .orders();
            city.jdbc().sql("""
                            insert into core.sample_price (retailer_id, spec_id, on_date, carton_price_fen)
                            select r.retailer_id, p.spec_id, d.on_date, case when r.licence_no like '320111%' then 50000 else d.fen end
                            from core.retailer r, core.spec p, (values (date '2026-09-10', 10000), (date '2026-10-12', 9500)) as d (on_date, fen)
                            where p.spec_code = '100001' and r.licence_no <> '320115000002'
                            """).update();
            city.jdbc().sql("""
                            insert into core.matter (retailer_id, matter_id, staff_id, kind, body, raised_on, due_on, changed_at)
                            select retailer_id, gen_random_uuid(), 11, 'PROMISE', '答应带价签给' || name, date '2026-10-15', date '2026-12-01', now() from core.retailer
                            """).update();
            return city;
        }
    }

    @Test
    void anAreasFileHoldsItsOwnShopsAlone() {
        assertThat(new TestPages(mvc, city).get("mm", PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "东山市场部",
                        "食杂店",
                        "便利店",
                        "七匹狼(通仙)",
                        "店320115000002",
                        "▼\u00a030.00%",
                        "95.00",
                        "答应带价签给店32011500000")
                .doesNotContain("店320111000003", "500.00");
        assertThat(new TestPages(mvc, city).get("wang", PAGE))
                .bodyText()
                .contains("王海")
                .doesNotContain("店320115000002");
        assertThat(new TestPages(mvc, city).get("mm", "/analysis/market/export.csv?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("食杂店,1,0.5000");
        assertThat(new TestPages(mvc, city).get("mm", PAGE + "&org=PK")).hasStatus(404);
    }

    @Test
    void theCardOfAnAreaTellsFiveFiguresThreeChangesAndWhatIsNext() {
        assertThat(new TestPages(mvc, city).get("mm", CARD))
                .hasStatusOk()
                .bodyText()
                .contains("五个数", "35", "比前期 ▼\u00a030.00%", "三个变化", "40 → 10 条", "下一步")
                .doesNotContain("先说出来");
        assertThat(new TestPages(mvc, city).get("mm", CARD + "&rehearse=1"))
                .bodyText()
                .contains("先说出来", "点开");
    }

    @Test
    void theCardOfAShopTellsWhatWasPromised() {
        assertThat(new TestPages(mvc, city).get("wang", CARD + "&kind=shop&licence=320115000001"))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "40 → 10 条", "订得少了", "2026-10-15 答应：答应带价签给店320115000001", "兑现");
        assertThat(new TestPages(mvc, city).get("wang", CARD + "&kind=shop&licence=320115000002"))
                .hasStatus(404);
        assertThat(new TestPages(mvc, city).get("wang", CARD + "&kind=street")).hasStatus(400);
    }

    @Test
    void theCardOfASpecLeadsToTheShopsWithoutIt() {
        assertThat(new TestPages(mvc, city).get("mm", CARD + "&kind=spec&spec=100001"))
                .hasStatusOk()
                .bodyText()
                .contains("七匹狼(通仙)", "50.00%", "还有 1 户没订", "tab=missing");
        assertThat(new TestPages(mvc, city).get("mm", CARD + "&kind=spec&spec=999999"))
                .hasStatus(404);
    }

    @Test
    void anUnfinishedMonthIsComparedWithTheSameDays() {
        MarketPeriods periods = MarketPeriods.of(Period.parse("2026-11"), LocalDate.of(2026, 11, 22));

        assertThat(periods.now()).isEqualTo(Period.parse("2026-11-01..2026-11-22"));
        assertThat(periods.before()).isEqualTo(Period.parse("2026-10-01..2026-10-22"));
        assertThat(MarketPeriods.of(Period.parse("2026-10"), LocalDate.of(2026, 11, 22))
                        .before())
                .isEqualTo(Period.parse("2026-09"));
    }

    @Test
    void pricesAndPromisesOfAnotherScopeAreNotTold() {
        MarketQueries queries = new MarketQueries(city.jdbc(), new RetailerReach(city.jdbc()));
        OrganisationScope mine = OrganisationScope.ofOrganisation(4);

        assertThat(queries.listPrices(mine, Period.parse("2026-10"), Period.parse("2026-09"), 9))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.points()).isOne();
                    assertThat(row.price()).isEqualByComparingTo("95");
                    assertThat(row.before()).isEqualByComparingTo("100");
                });
        assertThat(queries.findPromise(mine, 3, TestCity.TODAY)).isEmpty();
        assertThat(queries.listMatters(mine, Period.parse("2026-10")))
                .singleElement()
                .satisfies(row -> assertThat(row.raised()).isEqualTo(2));
    }
}
