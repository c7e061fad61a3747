package com.platform135.analysis.specsupply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, SpecSupplyPageTests.City.class})
@TestPropertySource(properties = "test.world=spec-supply")
@AutoConfigureMockMvc
class SpecSupplyPageTests {

    private static final String FRIDAY = "spec=510101&from=2026-11-20&to=2026-11-20";

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
                    .shop("320115000003", "wang")
                    .shop("320111000001", "chen")
                    .wanted("2026-11-20", "320115000001", "510101", 20, 10, 10)
                    .wanted("2026-11-13", "320115000002", "510101", 8, 10, 8)
                    .wanted("2026-11-20", "320111000001", "510101", 777, 10, 10)
                    .orders();
            city.jdbc().sql("update core.retailer_facts set order_weekday = 5").update();
            city.jdbc().sql("update core.retailer set phone = '13800000002'").update();
            return city;
        }
    }

    @Test
    void aReaderBeginsWithASpecOnTheLastDayWithOrders() {
        assertThat(get("wang", "/analysis/spec-supply"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("spec=510101", "from=2026-11-20", "to=2026-11-20");
    }

    @Test
    void theOrdersOfTheDayAreListedWithTheirState() {
        assertThat(get("wang", "/analysis/spec-supply?" + FRIDAY))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "部分满足", "50.00%", "data-live=\"/analysis/spec-supply/live?")
                .doesNotContain("320111000001");
    }

    @Test
    void whoHasNotOrderedIsACallList() {
        assertThat(get("wang", "/analysis/spec-supply?tab=silent&" + FRIDAY))
                .bodyText()
                .contains("店320115000002", "tel:13800000002", "2026-11-13", "8.00");
        assertThat(get("wang", "/analysis/spec-supply/export.csv?tab=silent&" + FRIDAY))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000002,320115000002,13800000002,王海,2026-11-13,8.00,2026-11-13,8.00");
    }

    @Test
    void theLivePartComesAnewOnlyWhenOrdersCameIn() {
        String live = "/analysis/spec-supply/live?" + FRIDAY;
        MvcTestResult first = get("wang", live);
        String tag = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(first)
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"live\"")
                .doesNotContain("店320115000003");
        assertThat(again(live, tag)).hasStatus(304);

        city.wanted("2026-11-20", "320115000003", "510101", 5, null, 5).orders();

        assertThat(again(live, tag))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000003")
                .contains("href=\"/analysis/spec-supply?")
                .doesNotContain("320111000001");
    }

    @Test
    void aSpecOrAUnitThatIsNotThereIsRefused() {
        assertThat(get("wang", "/analysis/spec-supply?spec=999999&from=2026-11-20&to=2026-11-20"))
                .hasStatus(400);
        assertThat(get("branch", "/analysis/spec-supply?org=PK&" + FRIDAY)).hasStatus(404);
    }

    @Test
    void theInterfaceTakesOneSpecAndHasTheContractsColumns() {
        assertThat(get("other", "/api/v1/reports/spec-supply.csv?specs=510101&from=2026-11-20&to=2026-11-20"))
                .hasStatusOk()
                .bodyText()
                .startsWith("licence_no,name,order_no,order_date,need,limit,ordered,fill_rate\r\n")
                .contains("320111000001,店320111000001,", ",2026-11-20,777,10,10,0.0129")
                .doesNotContain("320115000001");
        assertThat(get("other", "/api/v1/reports/spec-supply.csv?from=2026-11-20&to=2026-11-20"))
                .hasStatus(400);
    }

    private MvcTestResult again(String uri, String tag) {
        return mvc.get()
                .uri(uri)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .with(user(new TestReports(city).user("wang")))
                .exchange();
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
