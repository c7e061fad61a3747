package com.platform135.analysis.frequency;

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

@SpringBootTest(classes = {PlatformTestApplication.class, FrequencyPageTests.City.class})
@AutoConfigureMockMvc
class FrequencyPageTests {

    private static final String MARCH = "month=2026-03";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .shop("320115000001", "wang", "Z")
                    .ordersOn("320115000001", 2)
                    .shop("320115000002", "liu", "B")
                    .shop("320111000001", "chen", "S")
                    .order("2026-03-03", "320115000001", "510101", 25)
                    .order("2026-03-10", "320115000001", "510101", 10)
                    .order("2026-03-10", "320111000001", "510101", 999)
                    .orders();
        }
    }

    @Test
    void shopsStandUnderTheirBandsWithTheTotalBelow() {
        assertThat(get("branch", "/analysis/frequency?" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("4 次及以上", "店320115000001", "店320115000002", "周二", "40.00%", "17.50", "合计")
                .doesNotContain("320111000001");
    }

    @Test
    void oneBandListsItsShopsAlone() {
        assertThat(get("branch", "/analysis/frequency?band=0&" + MARCH))
                .bodyText()
                .contains("店320115000002", "看全部客户")
                .doesNotContain("店320115000001");
        assertThat(get("branch", "/analysis/frequency?band=7&" + MARCH)).hasStatus(400);
    }

    @Test
    void aShopLeadsToItsOrderLinesAndBack() {
        assertThat(get("branch", "/analysis/frequency?" + MARCH))
                .bodyText()
                .contains("/analysis/distribution/orders?", "licence=320115000001", "back=");
        assertThat(get(
                        "branch",
                        "/analysis/distribution/orders?licence=320115000001&back=/analysis/frequency?band=2&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("/analysis/frequency?band=2")
                .containsPattern("class=\"crumbs\"><a[^>]*>订货次数查询<");
        assertThat(get("branch", "/analysis/distribution/orders?licence=320115000001&back=/tools/retailers/x&" + MARCH))
                .bodyText()
                .containsPattern("class=\"crumbs\"><a[^>]*>客户档案");
    }

    @Test
    void bandsStandAcrossByAnyDimension() {
        assertThat(get("branch", "/analysis/frequency?tab=bands&by=format&" + MARCH))
                .bodyText()
                .contains("食杂店", "便利店", "户均订货次数", "band=2", "100.00%");
    }

    @Test
    void chartsAreDrawnFromTheSameFigures() {
        assertThat(get("branch", "/analysis/frequency?tab=chart&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("各档订货次数的户数", "户均订货次数，近12个月", "2025-04");
    }

    @Test
    void fileAndInterfaceAgree() {
        assertThat(get("branch", "/analysis/frequency/export.csv?sort=-qty&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("320115000001,店320115000001,王海,食杂店,15,B,周二,2,5,0.4000,2026-03-03,2026-03-10,257,35,17.50");
        assertThat(get("branch", "/api/v1/reports/order-frequency.csv?" + MARCH))
                .bodyText()
                .isEqualTo("""
                        licence_no,name,order_days,possible_days,frequency,first_on,last_on,days_since,qty,qty_per_order
                        320115000001,店320115000001,2,5,0.4000,2026-03-03,2026-03-10,257,35,17.50
                        320115000002,店320115000002,0,0,,,,,0,
                        """.replace("\n", "\r\n"));
        assertThat(get("branch", "/api/v1/reports/order-frequency-bands.csv?" + MARCH))
                .bodyText()
                .isEqualTo("""
                        band,shops,share
                        0,1,0.5000
                        1,0,0.0000
                        2,1,0.5000
                        3,0,0.0000
                        4+,0,0.0000
                        """.replace("\n", "\r\n"));
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", "/analysis/frequency?org=PK&" + MARCH)).hasStatus(404);
        assertThat(get("branch", "/api/v1/reports/order-frequency?org=PK&" + MARCH))
                .hasStatus(404);
        assertThat(get("city", "/analysis/frequency?org=PK&" + MARCH))
                .bodyText()
                .contains("999");
    }

    @Test
    void aManagerSeesTheOwnShops() {
        assertThat(get("wang", "/analysis/frequency?" + MARCH))
                .bodyText()
                .contains("店320115000001")
                .doesNotContain("店320115000002");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
