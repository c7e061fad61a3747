package com.platform135.analysis.supply;

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

@SpringBootTest(classes = {PlatformTestApplication.class, SupplyPageTests.City.class})
@AutoConfigureMockMvc
class SupplyPageTests {

    private static final String MARCH = "month=2026-03&sort=-gap";

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
                    .spec("510102", "七匹狼(通运)")
                    .shop("320115000001", "wang")
                    .shop("320115000002", "liu")
                    .shop("320111000001", "chen")
                    .wanted("2026-03-03", "320115000001", "510101", 20, 10, 10)
                    .wanted("2026-03-10", "320115000001", "510102", 5, 0, 0)
                    .wanted("2026-03-10", "320115000002", "510101", 10, 10, 10)
                    .wanted("2026-03-10", "320111000001", "510101", 7777, 10, 10)
                    .orders();
        }
    }

    @Test
    void aReaderBeginsWithThoseWhoLackMost() {
        assertThat(get("mm", "/analysis/supply"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("sort=-gap", "by=manager");
    }

    @Test
    void customersAreListedWithTheirWorstSpecsAndTheScopeLeads() {
        assertThat(get("mm", "/analysis/supply?" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "七匹狼(软通泰) 10、七匹狼(通运) 5", "40.00%", "57.14%", "缺口规格 2 个，其中零订购 1 个")
                .contains("合计（2 户）", "低于 50%")
                .doesNotContain("320111000001", "7,777");
    }

    @Test
    void aBandNarrowsTheListAndItsTotal() {
        assertThat(get("mm", "/analysis/supply?band=full&" + MARCH))
                .bodyText()
                .contains("店320115000002", "合计（1 户）")
                .doesNotContain("店320115000001");
        assertThat(get("mm", "/analysis/supply?band=odd&" + MARCH)).hasStatus(400);
    }

    @Test
    void specsAndGroupsHaveTabsOfTheirOwn() {
        assertThat(get("mm", "/analysis/supply?tab=specs&" + MARCH))
                .bodyText()
                .contains("七匹狼(通运)", "有需求户数", "spec=510102");
        assertThat(get("mm", "/analysis/supply?tab=groups&by=manager&" + MARCH))
                .bodyText()
                .contains("王海", "刘佳", "manager=wang");
    }

    @Test
    void aCustomerOpensSpecBySpecAndLeadsToItsOrderLines() {
        assertThat(get("chen", "/analysis/supply/shop?licence=320115000001&" + MARCH))
                .hasStatus(404);
        assertThat(get("wang", "/analysis/supply/shop?licence=320115000001&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "七匹狼(软通泰)", "50.00%", "/analysis/distribution/orders?", "specs=510102");
    }

    @Test
    void anotherBranchsCustomerIsNotThere() {
        assertThat(get("wang", "/analysis/supply/shop?licence=320111000001&" + MARCH))
                .hasStatus(404);
        assertThat(get("branch", "/analysis/supply?org=PK&" + MARCH)).hasStatus(404);
    }

    @Test
    void theInterfaceHasTheContractsColumns() {
        assertThat(get("branch", "/api/v1/reports/supply-demand.csv?month=2026-03"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("""
                        licence_no,name,need,limit,ordered,fill_rate,limit_rate,gap,gap_specs,zero_specs
                        320115000001,店320115000001,25,10,10,0.4000,1.0000,15,2,1
                        320115000002,店320115000002,10,10,10,1.0000,1.0000,0,0,0
                        """.replace("\n", "\r\n"));
    }

    @Test
    void theFileEqualsTheScreen() {
        assertThat(get("mm", "/analysis/supply/export.csv?" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001,320115000001,王海", "合计（2 户）,,,,,35,20,20,0.5714");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
