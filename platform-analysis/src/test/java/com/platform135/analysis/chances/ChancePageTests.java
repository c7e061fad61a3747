package com.platform135.analysis.chances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;

/** 王海's first shop lacks what eleven of 刘佳's carry; two opportunities were raised, one of another branch. */
@SpringBootTest(classes = {PlatformTestApplication.class, ChancePageTests.City.class})
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.world=chances")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChancePageTests {

    private static final String VIEW = "/analysis/chances?month=2026-11";
    private static final String SHOP = "320115000001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("310101", "中华(硬)");
            for (int i = 1; i <= 12; i++) {
                String licence = "3201150000%02d".formatted(i);
                city.shop(licence, i == 1 ? "wang" : "liu");
                for (int back = 0; back < 8; back++) {
                    String day = LocalDate.of(2026, 11, 17).minusWeeks(back).toString();
                    city.order(day, licence, "510101", 30);
                    if (i > 1) {
                        city.order(day, licence, "310101", 10);
                    }
                }
            }
            city.shop("320111000001", "chen").orders();
            opportunity(city, SHOP, "wang", "旁边新开学校", "2026-11-02", null);
            opportunity(city, "320115000002", "liu", "想进中华", "2026-09-01", "310101");
            opportunity(city, "320111000001", "chen", "看不到", "2026-11-02", null);
            return city;
        }

        private static void opportunity(
                TestCity city, String licence, String manager, String body, String on, @Nullable String spec) {
            city.jdbc()
                    .sql("""
                            insert into core.matter (retailer_id, matter_id, staff_id, kind, body, spec_id, raised_on, changed_at)
                            select r.retailer_id, :id, s.staff_id, 'OPPORTUNITY', :body
                                 , (select spec_id from core.spec where spec_code = :spec), cast(:on as date), now()
                            from core.retailer r, core.staff s
                            where r.licence_no = :licence and s.username = :manager
                            """)
                    .param("id", UUID.randomUUID())
                    .param("body", body)
                    .param("spec", spec)
                    .param("on", on)
                    .param("licence", licence)
                    .param("manager", manager)
                    .update();
        }
    }

    @Test
    @Order(1)
    void aChanceSaysItsFiguresInOneSentence() {
        assertThat(get("wang", VIEW))
                .hasStatusOk()
                .bodyText()
                .contains("同类 11 户中 11 户（100.0%）在售 中华(硬)", "预计增量", "店" + SHOP)
                .doesNotContain("店320115000002");
    }

    @Test
    @Order(2)
    void anAdoptedChanceIsNoLongerOpenAndKeepsItsExpectedGain() {
        assertThat(new TestPages(mvc, city)
                        .post(
                                "wang",
                                "/analysis/chances/decisions",
                                "kind=SHOP&keys=" + SHOP + "&view=" + VIEW
                                        + "&action=VISIT&note=&due=2026-11-27&until="))
                .hasStatus3xxRedirection();

        assertThat(get("wang", VIEW)).bodyText().doesNotContain("店" + SHOP);
        assertThat(city.jdbc()
                        .sql("select expected_gain from analysis.signal_decision order by expected_gain desc limit 1")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(get("wang", VIEW + "&tab=record")).hasStatusOk().bodyText().contains("次月已实现");
    }

    @Test
    @Order(3)
    void areasStandBesideTheBranchsMean() {
        assertThat(get("branch", "/analysis/chances/areas?month=2026-11"))
                .hasStatusOk()
                .bodyText()
                .contains("东山市场部 · 市区", "与均值之比");
    }

    @Test
    @Order(4)
    void opportunitiesOfVisitsAreListedWithWhatWasOrderedSince() {
        assertThat(get("mm", "/analysis/chances/entered?months=2026-09..2026-11"))
                .hasStatusOk()
                .bodyText()
                .contains("旁边新开学校", "想进中华", "2026-09-29", "80", "预计增量", "预计每月 +27 条")
                .doesNotContain("看不到");
        assertThat(get("mm", "/analysis/chances/entered?months=2026-09..2026-11&kind=spec"))
                .bodyText()
                .doesNotContain("旁边新开学校");
        assertThat(get("mm", "/analysis/chances/entered?month=2026-11&kind=x")).hasStatus(400);
    }

    @Test
    @Order(5)
    void aManagerSeesOwnOpportunitiesOnly() {
        assertThat(get("wang", "/analysis/chances/entered?months=2026-09..2026-11"))
                .bodyText()
                .contains("旁边新开学校")
                .doesNotContain("想进中华");
    }

    @Test
    @Order(6)
    void everyCounterOpensExactlyWhatItCounts() throws Exception {
        TestPages pages = new TestPages(mvc, city);

        assertThat(pages.counters("mm", VIEW + "&state=settled&q=x"))
                .hasSize(6)
                .allMatch(one -> one.said() == one.listed());
        assertThat(pages.counters("mm", "/analysis/chances/entered?months=2026-09..2026-11&kind=other"))
                .extracting(TestPages.Counter::said)
                .containsExactly(2, 1, 2, 1);
        assertThat(pages.counters("mm", "/analysis/chances/entered?months=2026-09..2026-11&state=DROPPED"))
                .allMatch(one -> one.said() == one.listed());
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
