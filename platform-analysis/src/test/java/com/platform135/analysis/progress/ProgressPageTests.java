package com.platform135.analysis.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

@SpringBootTest(classes = {PlatformTestApplication.class, ProgressPageTests.City.class})
@AutoConfigureMockMvc
class ProgressPageTests {

    private static final Pattern NEEDED =
            Pattern.compile("href=\"(/analysis/distribution/whatif\\?[^\"]*)\"[^>]*>([\\d,]+)<");
    private static final String BY = "month=2026-11&by=manager";

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
                    .shop("320115000001", "wang")
                    .shop("320115000002", "wang")
                    .shop("320115000003", "liu")
                    .shop("320111000001", "chen");
            city.brandSet(
                    "十一月考核", "JN", "0.8", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), "510101", "510102");
            return city.order("2026-11-10", "320115000003", "510101", 5)
                    .order("2026-10-10", "320115000001", "510101", 5)
                    .order("2026-11-10", "320111000001", "510101", 5)
                    .orders();
        }
    }

    @Test
    void specsStandAgainstTheirTargetsAndUnitsBehindAreNamed() {
        assertThat(get("mm", "/analysis/progress?" + BY))
                .hasStatusOk()
                .bodyText()
                .contains("七匹狼(软通泰)", "33.33%", "80.00%", "落后", "王海 差 2 户")
                .contains("/analysis/distribution/whatif?", "target=80");
    }

    @Test
    void whatATargetStillTakesOpensExactlyAsManyShops() throws Exception {
        String units = "/analysis/progress?tab=units&spec=510101&" + BY;
        for (String page : List.of("/analysis/progress?" + BY, units)) {
            Matcher links = NEEDED.matcher(get("mm", page).getResponse().getContentAsString());
            int followed = 0;
            while (links.find()) {
                followed++;
                assertThat(get("mm", links.group(1).replace("&amp;", "&")))
                        .hasStatusOk()
                        .bodyText()
                        .contains("到 80% 还要 " + links.group(2) + " 户", "共 " + links.group(2) + " 条");
            }
            assertThat(followed).isEqualTo(2);
        }
    }

    @Test
    void unitsBehindOpenTheUnitsThatAreBehind() {
        String units = "/analysis/progress?tab=units&spec=510101&" + BY;
        assertThat(get("mm", "/analysis/progress?" + BY)).bodyText().contains("state=behind");
        assertThat(get("mm", units + "&state=behind").getResponse().getStatus()).isEqualTo(200);
        assertThat(get("mm", units.replace("progress?", "progress/export.csv?") + "&state=behind"))
                .bodyText()
                .contains("王海")
                .doesNotContain("刘佳", "合计");
        assertThat(get("mm", units + "&state=x")).hasStatus(400);
    }

    @Test
    void unitsAreRankedDownToTheManagerAndLeadToTheMissingShops() {
        assertThat(get("mm", "/analysis/progress?tab=units&spec=510101&" + BY))
                .bodyText()
                .contains("刘佳", "100.00%", "已达标", "名次", "manager=wang")
                .doesNotContain("陈思远");
    }

    @Test
    void daysShowACurveWithItsTable() {
        assertThat(get("mm", "/analysis/progress?tab=days&spec=510101&" + BY))
                .bodyText()
                .contains("累计铺货率", "2026-11-10", "达标所需");
    }

    @Test
    void withoutATargetOrAnyOrdersThePageSaysWhatToDo() {
        assertThat(get("other", "/analysis/progress?" + BY)).bodyText().contains("这个期间没有考核规格", "/tools/brand-sets");
        assertThat(get("mm", "/analysis/progress?month=2020-09&by=manager"))
                .bodyText()
                .contains("之前没有订单数据");
    }

    @Test
    void theFileEqualsTheScreen() {
        assertThat(get("mm", "/analysis/progress/export.csv?tab=units&spec=510101&" + BY))
                .hasStatusOk()
                .bodyText()
                .contains("刘佳,1,已达标,1,1,1.0000,0.8");
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", "/analysis/progress?org=PK&" + BY)).hasStatus(404);
        assertThat(get("mm", "/analysis/progress?spec=999999&" + BY)).hasStatus(400);
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
