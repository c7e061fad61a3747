package com.platform135.analysis.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;

@SpringBootTest(classes = {PlatformTestApplication.class, PeerPageTests.City.class})
@AutoConfigureMockMvc
class PeerPageTests {

    private static final String SHOP = "/analysis/peers/shop?month=2026-03&licence=320115000001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("510102", "七匹狼(通运)");
            for (int i = 1; i <= 12; i++) {
                String licence = "3201150000%02d".formatted(i);
                city.shop(licence, i == 1 ? "wang" : "liu")
                        .order("2026-03-10", licence, i == 1 ? "510102" : "510101", 10 * i);
            }
            return city.shop("320115000099", "wang", "N")
                    .shop("320111000001", "chen")
                    .orders();
        }
    }

    @Test
    void ownCustomersAreListedWithTheirStanding() {
        assertThat(get("wang", "/analysis/peers?month=2026-03"))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "食杂店 · 城镇 · 11–15 档", "0.00%", "1 户的同类不足")
                .doesNotContain("店320115000002", "店320111000001");
    }

    @Test
    void aCustomerIsFoundByPartOfItsNameOrLicence() {
        assertThat(get("wang", "/analysis/peers?month=2026-03&q=000099"))
                .bodyText()
                .contains("店320115000099")
                .doesNotContain("店320115000001");
        assertThat(get("wang", "/analysis/peers?month=2026-03&q=没有这一户"))
                .hasStatusOk()
                .bodyText()
                .contains("没有");
    }

    @Test
    void aCustomerStandsBesideAnonymousPeers() {
        assertThat(get("wang", SHOP))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "同类均值", "70.00", "上四分位", "data-chart")
                .doesNotContain("店320115000002", "320115000002");
    }

    @Test
    void missingSpecsCanBeTicked() {
        assertThat(get("wang", SHOP + "&tab=missing"))
                .hasStatusOk()
                .bodyText()
                .contains("七匹狼(软通泰)", "100.00%", "value=\"510101\"")
                .doesNotContain("七匹狼(通运)");
    }

    @Test
    void tooFewPeersAreSaidAndWidenedOnlyOnDemand() {
        assertThat(get("wang", "/analysis/peers/shop?month=2026-03&licence=320115000099"))
                .hasStatusOk()
                .bodyText()
                .contains("样本不足", "peers=market");
        assertThat(get("wang", "/analysis/peers/shop?month=2026-03&licence=320115000099&peers=market"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("样本不足：");
    }

    @Test
    void whatTheReaderDoesNotSeeDoesNotExist() {
        assertThat(get("wang", SHOP.replace("000001", "000002"))).hasStatus(404);
        assertThat(get("wang", "/analysis/peers/shop?month=2026-03")).hasStatus(400);
        assertThat(get("wang", SHOP + "&peers=all")).hasStatus(400);
    }

    @Test
    void theFileHoldsTheTableInView() {
        assertThat(get("wang", SHOP.replace("shop?", "shop/export.csv?") + "&tab=missing"))
                .hasStatusOk()
                .bodyText()
                .contains("七匹狼(软通泰)");
        assertThat(get("branch", "/analysis/peers/export.xlsx?month=2026-03")).hasStatusOk();
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
