package com.platform135.analysis.customersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
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

/** wang's shops 1 and 2 order two specs, one of 一类; 3 orders nothing; liu's 4 and chen's 5 order too. */
@SpringBootTest(classes = {PlatformTestApplication.class, CustomerSalesPageTests.City.class})
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.writes=customer-sales")
class CustomerSalesPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("310101", "中华(硬)");
            city.jdbc()
                    .sql("update core.spec set price_class = 1 where spec_code = '310101'")
                    .update();
            return city.shop("320115000001", "wang", "Z")
                    .shop("320115000002", "wang", "B")
                    .shop("320115000003", "wang", "Z")
                    .shop("320115000004", "liu", "Z")
                    .shop("320111000001", "chen", "Z")
                    .order("2026-03-03", "320115000001", "510101", 30)
                    .order("2026-03-03", "320115000001", "310101", 10)
                    .order("2026-03-10", "320115000001", "510101", 20)
                    .order("2026-03-10", "320115000002", "510101", 40)
                    .order("2026-02-10", "320115000001", "510101", 40)
                    .order("2025-03-10", "320115000001", "510101", 120)
                    .order("2026-03-10", "320115000004", "510101", 555)
                    .order("2026-03-10", "320111000001", "510101", 7777)
                    .orders();
        }
    }

    @Test
    void aCustomerOfTheSetHasItsFiguresAndItsShare() {
        UUID set = set("王海两户");

        assertThat(get("wang", "/api/v1/reports/customer-set-sales.csv?month=2026-03&customerSet=" + set))
                .hasStatusOk()
                .bodyText()
                .isEqualToNormalizingNewlines("""
                        licence_no,name,format,market_type,scale,tier,order_days,spec_count,qty,amount,avg_price,case_value,class1_share,qty_yoy,qty_mom,share
                        320115000001,店320115000001,Z,C,2,15,2,2,60,5280.00,88.00,22000.00,0.1667,-0.5000,0.5000,0.6000
                        320115000002,店320115000002,B,C,2,15,1,1,40,3520.00,88.00,22000.00,0.0000,,,0.4000
                        """);
    }

    @Test
    void whatTheCustomersHaveTogetherIsCountedAnew() {
        UUID set = set("合计用");

        assertThat(get("wang", "/analysis/customer-sales?month=2026-03&customerSet=" + set))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "店320115000002", "合计", "100.00%", "订过 2 个规格", "在营 2 户")
                .doesNotContain("店320115000003", "店320115000004", "7,777");
    }

    @Test
    void theSpecsOfTheSetStandAcross() {
        UUID set = set("按规格");

        assertThat(get("wang", "/analysis/customer-sales?month=2026-03&tab=specs&customerSet=" + set))
                .hasStatusOk()
                .bodyText()
                .contains("中华(硬)", "七匹狼(软通泰)", ">90<", ">10<", ">100<");
        assertThat(get("wang", "/analysis/customer-sales?month=2026-03&tab=specs&specs=310101&customerSet=" + set))
                .bodyText()
                .doesNotContain(">90<");
        assertThat(get("wang", "/analysis/customer-sales?tab=odd&sort=-qty")).hasStatus(400);
    }

    @Test
    void aReaderBeginsWithTheNearestSet() {
        UUID set = set("先看这个");

        assertThat(get("wang", "/analysis/customer-sales"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("sort=-qty", "customerSet=");
        assertThat(get("liu", "/analysis/customer-sales?month=2026-03&customerSet=" + set))
                .hasStatus(404);
    }

    @Test
    void theFileHoldsNamesTotalsAndConditions() {
        UUID set = set("文件用");

        assertThat(get("wang", "/analysis/customer-sales/export.csv?month=2026-03&sort=-qty&customerSet=" + set))
                .hasStatusOk()
                .bodyText()
                .contains("许可证号", "320115000001,店320115000001", "合计");
    }

    @Test
    void aComparisonAddsWhatTheSameCustomersOrderedThen() {
        UUID set = set("对比用");
        String march = "/analysis/customer-sales%s?month=2026-03&sort=-qty&customerSet=" + set + "&compare=%s";

        assertThat(get("wang", march.formatted("", "previous")))
                .hasStatusOk()
                .bodyText()
                .contains("环比：2026-02-01 – 2026-02-28", "对比期（条）", "▲\u00a0150.00%");
        assertThat(get("wang", march.formatted("/export.csv", "year-to-date")))
                .bodyText()
                .contains("本期累计（条）,对比期（条）,变化")
                .containsPattern("320115000001,.*,100,120,-0.1667\r\n")
                .containsPattern("320115000002,.*,40,0,\r\n")
                .containsPattern("合计.*,140,120,0.1667\r\n");
        assertThat(get("wang", march.formatted("/export.csv", "last-year") + "&tab=specs"))
                .bodyText()
                .containsPattern("320115000001,.*,60,120,-0.5000\r\n");
        assertThat(get("wang", march.formatted("", "yesterday"))).hasStatus(400);
    }

    @Test
    void customersLeadToTheirOrderLines() {
        assertThat(get("wang", "/analysis/customer-sales?month=2026-03&sort=-qty"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/analysis/distribution/orders?month=2026-03&amp;back=",
                        "&amp;licence=320115000001",
                        "/tools/retailers/320115000001",
                        "店320115000003");
    }

    private UUID set(String name) {
        new TestPages(mvc, city)
                .post(
                        "wang",
                        "/tools/customer-sets",
                        "name=" + name + "&revision=0&kind=FIXED&licences=320115000001 320115000002");
        return city.jdbc()
                .sql("select customer_set_id from tools.customer_set where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
