package com.platform135.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.Cookie;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, DistributionPageTests.City.class})
@AutoConfigureMockMvc
class DistributionPageTests {

    private static final String MARCH = "month=2026-03&brandSet=通系列";

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
            city.brandSet("通系列", "JN", "0.6", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "510101", "510102");
            return city.order("2026-03-10", "320115000001", "510101", 10)
                    .order("2026-03-10", "320115000003", "510102", 5)
                    .order("2026-03-10", "320111000001", "510101", 5)
                    .orders();
        }
    }

    @Test
    void theTrendBeginsWithTheFirstOrdersOnRecord() {
        assertThat(get("wang", "/analysis/distribution?by=none&" + MARCH))
                .bodyText()
                .containsPattern("2026-03 \\d")
                .doesNotContain("2026-02 0");
    }

    @Test
    void thePageLeadsWithTheRateAndWhatTheTargetTakes() {
        assertThat(get("branch", "/analysis/distribution?by=manager&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("66.67%", "已达到目标 60%", "王海", "刘佳", "软通泰", "合计（按户重算）")
                .doesNotContain("陈思远");
    }

    @Test
    void withoutADimensionTheSpecsStandBelowEachOther() {
        assertThat(get("wang", "/analysis/distribution?by=none&" + MARCH))
                .bodyText()
                .contains("七匹狼(软通泰)", "任一规格", "全部规格", "到 60% 还差 1 户");
    }

    @Test
    void whoAsksForNothingBeginsWithTheNearestSetAndWhatStandsBelow() {
        assertThat(get("mm", "/analysis/distribution"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("brandSet=", "by=manager");
    }

    @Test
    void missingShopsAreListedWithTheWayToTheirOrders() {
        assertThat(get("wang", "/analysis/distribution?tab=missing&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("/analysis/distribution/orders?", "/tools/retailers/320115000002")
                .doesNotContain("店320115000001");
    }

    @Test
    void theChartHasItsFiguresAsATableToo() {
        assertThat(get("branch", "/analysis/distribution?tab=chart&by=manager&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("data-chart", "目标 60%");
    }

    @Test
    void oneSpecKeepsTheTargetOfItsSet() {
        assertThat(get("wang", "/analysis/distribution?by=none&spec=510101&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("50.00%", "到 60% 还差 1 户");
    }

    @Test
    void inEnglishEverythingReadsEnglish() {
        assertThat(mvc.get()
                        .uri("/analysis/distribution?by=manager&" + MARCH)
                        .with(user(new TestReports(city).user("branch")))
                        .cookie(new Cookie("lang", "en"))
                        .exchange())
                .bodyText()
                .contains("Distribution rate", "Target of 60% reached", "Total (recounted)");
    }

    @Test
    void theOrdersOfAShopEndTheDrillDown() {
        assertThat(get("wang", "/analysis/distribution/orders?licence=320115000001&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "七匹狼(软通泰)", "880.00")
                .containsPattern("class=\"crumbs\"><a[^>]*>铺货率查询<");
        assertThat(get("wang", "/analysis/distribution/orders?licence=320111000001&" + MARCH))
                .hasStatus(404);
    }

    @Test
    void excelHoldsTheFiguresOfTheScreen() throws IOException {
        MvcTestResult file = get("branch", "/analysis/distribution/export.xlsx?by=manager&sort=-rate&" + MARCH);

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("filename*=UTF-8''");
        List<Row> rows = rows(file);
        Row last = rows.get(rows.size() - 1);
        assertThat(last.getCellText(0)).isEqualTo("合计（按户重算）");
        assertThat(rows.get(rows.size() - 3).getCellText(0)).isEqualTo("刘佳");
        assertThat(rows.get(0).getCellText(0)).isEqualTo("铺货率查询");
    }

    @Test
    void theApiAnswersInThreeKinds() {
        assertThat(get("branch", "/api/v1/reports/distribution-rate.csv?" + MARCH))
                .hasStatusOk()
                .bodyText()
                .startsWith("dimension,spec_code,spec_name,active");
        assertThat(get("branch", "/api/v1/reports/distribution-rate?size=1&page=2&" + MARCH))
                .bodyJson()
                .extractingPath("$.rows[0].specCode")
                .isEqualTo("ANY");
        assertThat(get("branch", "/api/v1/reports/distribution-rate.json?" + MARCH))
                .bodyJson()
                .extractingPath("$.rows[2].amount")
                .isEqualTo("1320.00");
        assertThat(get("branch", "/api/v1/reports/distribution-rate.xlsx?" + MARCH))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/api/v1/reports/distribution-shops?" + MARCH)
                        .with(user(new TestReports(city).user("branch")))
                        .header("Accept", "text/csv")
                        .exchange())
                .bodyText()
                .contains("320115000001,店320115000001,wang,true,2026-03-10,10");
    }

    @Test
    void theApiRefusesWhatItDoesNotUnderstand() {
        assertThat(get("branch", "/api/v1/reports/distribution-rate.json?month=2026-13"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("month");
        assertThat(get("branch", "/api/v1/reports/distribution-rate.json?colour=red"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown-parameter");
        assertThat(get("branch", "/api/v1/reports/distribution-rate.json?size=1001"))
                .hasStatus(400);
        assertThat(get("branch", "/api/v1/reports/distribution-rate.json?org=PK"))
                .hasStatus(404);
        assertThat(get("wang", "/api/v1/reports/distribution-rate.json?manager=liu"))
                .hasStatus(404);
        assertThat(get("branch", "/api/v1/reports/no-such-report.json")).hasStatus(404);
    }

    @Test
    void thePageRefusesThemToo() {
        assertThat(get("branch", "/analysis/distribution?by=none&month=2026-13"))
                .hasStatus(400);
        assertThat(get("branch", "/analysis/distribution?by=none&org=PK")).hasStatus(404);
        assertThat(get("branch", "/analysis/distribution?by=none&tab=nothing")).hasStatus(400);
    }

    @Test
    void aPeriodBeforeTheFirstOrderSaysSoInsteadOfNothingPerCent() {
        assertThat(get("wang", "/analysis/distribution?by=manager&month=2001-01"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03-10 之前没有订单数据", "看 2026-03", "/analysis/distribution?by=manager&amp;month=2026-03")
                .doesNotContain("0.00%");
    }

    @Test
    void aPeriodThatNobodyOrderedInYetSaysHowFarOrdersGo() {
        assertThat(get("wang", "/analysis/distribution?by=manager&month=2027-03"))
                .hasStatusOk()
                .bodyText()
                .contains("这个期间还没有订单", "订单数据从 2026-03-10 到 2026-03-10")
                .doesNotContain("0.00%");
    }

    @Test
    void aMonthBetweenOrdersKeepsItsNoughts() {
        assertThat(get("branch", "/analysis/distribution?by=manager&from=2026-03-01&to=2026-03-10&brandSet=通系列"))
                .bodyText()
                .contains("66.67%")
                .doesNotContain("之前没有订单数据");
    }

    @Test
    void anUnfinishedPeriodSaysThatItsChangesAreAgainstWholeOnes() {
        String until = TestCity.TODAY.toString();
        assertThat(get("branch", "/analysis/distribution?by=none&from=2026-01-01&to=2026-12-31"))
                .bodyText()
                .contains("本期只到 " + until.substring(5), "按相同进度比", "compare=previous");
        assertThat(get("branch", "/analysis/distribution?by=none&from=2026-01-01&to=2026-12-31&compare=previous"))
                .bodyText()
                .doesNotContain("按相同进度比");
        assertThat(get("branch", "/analysis/distribution?by=none&" + MARCH))
                .bodyText()
                .doesNotContain("本期只到");
    }

    @Test
    void howManyShopsATargetTakesOpensAsMany() {
        assertThat(get("wang", "/analysis/distribution?by=none&" + MARCH))
                .bodyText()
                .contains("/analysis/distribution/whatif?", "target=60");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }

    private static List<Row> rows(MvcTestResult file) throws IOException {
        byte[] content = file.getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getFirstSheet().read();
        }
    }
}
