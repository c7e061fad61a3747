package com.platform135.analysis.whatif;

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

@SpringBootTest(classes = {PlatformTestApplication.class, WhatIfPageTests.City.class})
@AutoConfigureMockMvc
class WhatIfPageTests {

    private static final String PAGE = "/analysis/distribution/whatif?month=2026-03&specs=510101";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)");
            for (int i = 1; i <= 10; i++) {
                city.shop("3201150000%02d".formatted(i), "wang");
            }
            return city.shop("320111000001", "chen")
                    .order("2026-03-10", "320115000001", "510101", 5)
                    .orders();
        }
    }

    @Test
    void theTargetInTheAddressDecidesHowLongTheListIs() {
        assertThat(get("wang", PAGE + "&target=60"))
                .hasStatusOk()
                .bodyText()
                .contains("到 60% 还要 5 户", "10 次拜访", "共 5 条", "type=\"range\"")
                .doesNotContain("320111000001");
        assertThat(get("wang", PAGE + "&target=10")).bodyText().contains("已达到 10%");
    }

    @Test
    void aTargetMayHaveDecimals() {
        assertThat(get("wang", PAGE + "&target=32.5")).bodyText().contains("到 32.5% 还要 3 户", "共 3 条", ">32.5%<");
    }

    @Test
    void withoutATargetTheUsualOneIsTaken() {
        assertThat(get("wang", PAGE)).hasStatusOk().bodyText().contains("到 60% 还要 5 户");
    }

    @Test
    void aTargetThatIsNoneIsRefused() {
        assertThat(get("wang", PAGE + "&target=101")).hasStatus(400);
        assertThat(get("wang", PAGE + "&target=x")).hasStatus(400);
        assertThat(get("wang", PAGE + "&target=100.5")).hasStatus(400);
    }

    @Test
    void theDistributionPageLeadsThere() {
        assertThat(get("wang", "/analysis/distribution?month=2026-03&specs=510101&by=none"))
                .bodyText()
                .contains("/analysis/distribution/whatif?");
    }

    @Test
    void theFileHoldsTheListToTheTarget() {
        assertThat(get("wang", PAGE.replace("whatif?", "whatif/export.csv?") + "&target=30"))
                .hasStatusOk()
                .bodyText()
                .contains("320115000002", "320115000003")
                .doesNotContain("320115000009");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
