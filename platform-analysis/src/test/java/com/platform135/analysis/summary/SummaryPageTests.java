package com.platform135.analysis.summary;

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

@SpringBootTest(classes = {PlatformTestApplication.class, SummaryPageTests.City.class})
@AutoConfigureMockMvc
class SummaryPageTests {

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
                    .shop("320115000001", "wang", "Z")
                    .shop("320115000002", "liu", "B")
                    .shop("320115000003", "sun", "Z")
                    .shop("320111000001", "chen", "S")
                    .order("2026-10-06", "320115000001", "510101", 250)
                    .order("2026-10-07", "320115000002", "510102", 250)
                    .order("2026-09-09", "320115000001", "510101", 400)
                    .order("2025-10-07", "320115000001", "510101", 1000)
                    .order("2026-11-20", "320115000001", "510101", 120)
                    .order("2026-10-09", "320111000001", "510101", 7777)
                    .order("2025-01-09", "320111000001", "510101", 5)
                    .orders();
        }
    }

    @Test
    void cardsShowTheFigureAndWhatItStandsBeside() {
        assertThat(get("branch", "/analysis/summary?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "500",
                        "▲\u00a025.00%",
                        "▼\u00a050.00%",
                        "2 / 3",
                        "66.67%",
                        "22,000.00",
                        "上期 2026-09-01 – 2026-09-30")
                .doesNotContain("7,777");
    }

    @Test
    void structuresAndTopSpecsAreThereAndLeadDeeper() {
        assertThat(get("branch", "/analysis/summary?month=2026-10"))
                .bodyText()
                .contains("价类结构", "价位段结构", "业态结构", "省内与省外", "100–130元", "三类", "七匹狼(通运)", "食杂店")
                .contains("/analysis/distribution?month=2026-10&amp;specs=510101&amp;tab=carried")
                .contains("/analysis/category?month=2026-10");
    }

    @Test
    void whoHasUnitsBelowSeesThemRankedAndACustomerManagerDoesNot() {
        assertThat(get("branch", "/analysis/summary?month=2026-10"))
                .bodyText()
                .contains("下级排名", "东山市场部", "秣陵市场部", "org=JN1", "tab%3Dunits%26by%3Dorg")
                .doesNotContain("江浦市场部");
        assertThat(get("mm", "/analysis/summary?month=2026-10"))
                .bodyText()
                .contains("下级排名", "王海", "刘佳", "manager=wang")
                .doesNotContain("孙悦");
        assertThat(get("wang", "/analysis/summary?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("下级排名");
    }

    @Test
    void anUnfinishedMonthStandsBesideAsMuchOfTheOthers() {
        assertThat(get("branch", "/analysis/summary?month=2026-11"))
                .bodyText()
                .contains("上期 2026-10-01 – 2026-10-20", "相同进度", "整期", "2026-11 截至20日");
        assertThat(get("branch", "/analysis/summary?month=2026-11&span=whole"))
                .bodyText()
                .contains("上期 2026-10-01 – 2026-10-31");
        assertThat(get("branch", "/analysis/summary?month=2026-11&span=half")).hasStatus(400);
    }

    @Test
    void fileAndScreenAgree() {
        assertThat(get("branch", "/analysis/summary/export.csv?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("指标,本期,上期,环比,同期,同比,本年累计,累计同比,口径")
                .contains("销量（条）,500,400,0.2500,1000,-0.5000,900,-0.1000,")
                .contains("订货率,0.6667,0.3333,0.3333,0.3333,0.3333,");
        assertThat(get("branch", "/analysis/summary/export.csv?month=2026-10&tab=units"))
                .bodyText()
                .contains("东山市场部,500,1.0000,0.2500,-0.5000");
        assertThat(get("branch", "/analysis/summary/export.csv?month=2026-10&tab=specs"))
                .bodyText()
                .contains("七匹狼(软通泰),510101,三类,250,0.5000,-0.3750,-0.7500,1,0.3333,1.0000");
    }

    @Test
    void theInterfaceGivesTheIndicatorsUnderTheirCodes() {
        assertThat(get("branch", "/api/v1/reports/operating-summary.csv?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("""
                        metric,value,prev,mom,last_year,yoy,ytd,ytd_yoy
                        quantity,500,400,0.2500,1000,-0.5000,900,-0.1000
                        amount,44000.00,35200.00,0.2500,88000.00,-0.5000,79200.00,-0.1000
                        case-value,22000.00,22000.00,0.0000,22000.00,0.0000,22000.00,0.0000
                        average-price,88.00,88.00,0.0000,88.00,0.0000,88.00,0.0000
                        ordering,2,1,1.0000,1,1.0000,2,1.0000
                        active,3,3,0.0000,3,0.0000,3,0.0000
                        order-rate,0.6667,0.3333,0.3333,0.3333,0.3333,0.6667,0.3333
                        quantity-per-shop,250.00,400.00,-0.3750,1000.00,-0.7500,450.00,-0.5500
                        specs-per-shop,1.00,1.00,0.0000,1.00,0.0000,1.00,0.0000
                        fill-rate,1.0000,1.0000,0.0000,1.0000,0.0000,1.0000,0.0000
                        """.replace("\n", "\r\n"));
        assertThat(get("branch", "/api/v1/reports/operating-summary.json?month=2026-10"))
                .bodyText()
                .contains("\"metric\":\"quantity\",\"value\":500,", "\"value\":\"44000.00\"", "\"value\":0.6667");
        assertThat(get("branch", "/api/v1/reports/operating-summary.csv?month=2026-11"))
                .bodyText()
                .contains("quantity,120,500,-0.7600");
        assertThat(get("branch", "/api/v1/reports/operating-summary.csv?month=2026-11&span=part"))
                .bodyText()
                .contains("quantity,120,500,-0.7600");
    }

    @Test
    void aChosenComparisonIsOneMoreLine() {
        assertThat(get("branch", "/analysis/summary?month=2026-10&compare=same-cycles"))
                .bodyText()
                .contains("同期相同订货周期数：2025-10-02 – 2025-11-01", "对比变化");
    }

    @Test
    void withoutAnyoneThereItSaysSo() {
        assertThat(get("branch", "/analysis/summary?month=2026-10&format=N"))
                .hasStatusOk()
                .bodyText()
                .contains("这个范围和期间没有在营客户");
        assertThat(get("branch", "/analysis/summary?month=2019-10")).bodyText().contains("2025-01-09 之前没有订单数据");
        assertThat(get("branch", "/analysis/summary?month=2025-10")).bodyText().contains("数据自 2025-01-09 起");
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", "/analysis/summary?org=PK&month=2026-10")).hasStatus(404);
        assertThat(get("branch", "/api/v1/reports/operating-summary?org=PK")).hasStatus(404);
        assertThat(get("city", "/analysis/summary?org=PK&month=2026-10"))
                .bodyText()
                .contains("7,777");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
