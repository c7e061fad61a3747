package com.platform135.analysis.brandstate;

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

/** 江宁 has eleven shops that order 软通泰 twice each month, and stopped to order 通运 in October; 浦口 has one that didn't. */
@SpringBootTest(classes = {PlatformTestApplication.class, BrandStatePageTests.City.class})
@AutoConfigureMockMvc
class BrandStatePageTests {

    private static final String OCTOBER = "month=2026-10&sort=-qty";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .spec("510102", "七匹狼(通运)")
                    .spec("510103", "七匹狼(通仙)")
                    .shop("320111000001", "chen");
            for (int i = 1; i <= 11; i++) {
                String shop = "3201150000%02d".formatted(i);
                city.shop(shop, "wang");
                for (int month = 5; month <= 10; month++) {
                    city.order("2026-%02d-05".formatted(month), shop, "510101", 5);
                    city.order("2026-%02d-12".formatted(month), shop, "510101", 5);
                    if (month < 10) {
                        city.order("2026-%02d-06".formatted(month), shop, "510102", 5);
                        city.order("2026-%02d-13".formatted(month), shop, "510102", 5);
                    }
                }
            }
            return city.order("2026-10-06", "320111000001", "510103", 999).orders();
        }
    }

    @Test
    void aReaderBeginsWithTheLastMonthThatIsOver() {
        assertThat(get("mm", "/analysis/brand-states"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("month=2026-10");
    }

    @Test
    void aPeriodThatCameAlongStays() {
        assertThat(get("mm", "/analysis/brand-states?from=2026-09-20&to=2026-09-20"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/analysis/brand-states?from=2026-09-20&to=2026-09-20&sort=-qty");
    }

    @Test
    void eachSpecHasItsStateItsChangeAndTheSentencesWhy() {
        assertThat(get("mm", "/analysis/brand-states?" + OCTOBER))
                .hasStatusOk()
                .bodyText()
                .contains("动销率 100.00%（≥\u00a090%），重购率 100.00%（≥\u00a060%）：畅销")
                .contains("畅销 → 滞销", "动销率 0.00%（&lt; 60%）", "class=\"spark\"")
                .contains("畅销：动销率不低于 90%，且重购率不低于 60%。")
                .doesNotContain("specs=510103");
    }

    @Test
    void statesNarrowTheList() {
        assertThat(get("mm", "/analysis/brand-states?state=changed&" + OCTOBER))
                .bodyText()
                .contains("七匹狼(通运)")
                .doesNotContain("specs=510101");
        assertThat(get("mm", "/analysis/brand-states?state=odd&" + OCTOBER)).hasStatus(400);
    }

    @Test
    void theFileEqualsTheScreen() {
        assertThat(get("mm", "/analysis/brand-states/export.csv?" + OCTOBER))
                .hasStatusOk()
                .bodyText()
                .contains("七匹狼(软通泰),510101,畅销,,", "110 110 110 110 110 110,110,1.0000,0.0000,1.0000,1.0000,1.0000");
    }

    @Test
    void anotherBranchSeesItsOwn() {
        assertThat(get("other", "/analysis/brand-states?" + OCTOBER))
                .bodyText()
                .contains("七匹狼(通仙)", "样本不足")
                .doesNotContain("specs=510102");
        assertThat(get("branch", "/analysis/brand-states?org=PK&" + OCTOBER)).hasStatus(404);
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
