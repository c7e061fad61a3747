package com.platform135.analysis.segments;

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

@SpringBootTest(classes = {PlatformTestApplication.class, SegmentPageTests.City.class})
@AutoConfigureMockMvc
class SegmentPageTests {

    private static final String PAGE = "/analysis/segments?month=2026-10";

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
                    .spec("320101", "苏烟(软金砂)")
                    .shop("320115000001", "wang", "Z")
                    .shop("320115000002", "sun", "B")
                    .shop("320111000001", "chen", "S")
                    .order("A1", "2026-10-06", "320115000001", "510101", 150, "88.00")
                    .order("A1", "2026-10-06", "320115000001", "320101", 50, "400.00")
                    .order("B1", "2026-10-07", "320115000002", "510101", 200, "88.00")
                    .order("A2", "2025-10-07", "320115000001", "510101", 100, "88.00")
                    .order("X1", "2026-10-09", "320111000001", "510101", 5555, "88.00")
                    .orders();
            city.jdbc()
                    .sql("update core.spec set retail_fen = 50000 where spec_code = '320101'")
                    .update();
            return city;
        }
    }

    @Test
    void segmentsStandDownWithTheirShiftAndLeadToSpecsAndShops() {
        assertThat(get("branch", PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("400–600元", "50元以下", "12.50%", "87.50%", "+12.50", "−12.50", "400")
                .contains("specs=320101", "tab=carried", "各价位段销量占比，按月")
                .doesNotContain("5,555");
    }

    @Test
    void groupsStandDownWithSegmentsAcross() {
        assertThat(get("branch", PAGE + "&by=org"))
                .bodyText()
                .contains("东山市场部", "秣陵市场部", "25.00%", "100.00%", "各组织的价位段销量占比");
        assertThat(get("branch", PAGE + "&by=format&show=shift")).bodyText().contains("食杂店", "+25.00");
        assertThat(get("branch", PAGE + "&by=format&show=weight")).hasStatus(400);
    }

    @Test
    void aComparisonIsAddedBehind() {
        assertThat(get("branch", PAGE + "&compare=last-year"))
                .bodyText()
                .contains("对比期占比", "同比：2025-10-01 – 2025-10-31");
    }

    @Test
    void fileAndScreenAgree() {
        assertThat(get("branch", "/analysis/segments/export.csv?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("价位段,销量（条）,销量占比,上期占比,环比变化（百分点）,同期占比,同比变化（百分点）")
                .contains("400–600元,50,0.1250,,,0.0000,0.1250,,,20000.00,100000.00,1,0.5000")
                .contains("合计（按户重算）,400,1.0000,,,1.0000,,,3.0000,50800.00,31750.00,2,1.0000");
        assertThat(get("branch", "/analysis/segments/export.xlsx?month=2026-10&by=org"))
                .hasStatusOk();
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", PAGE + "&org=PK")).hasStatus(404);
        assertThat(get("city", PAGE + "&org=PK")).bodyText().contains("5,555");
    }

    @Test
    void withoutSalesThereIsNoChart() {
        assertThat(get("branch", "/analysis/segments?month=2024-10"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-chart=");
    }

    @Test
    void whatHasNoShopsOrSpecsOfItsOwnIsNotTicked() {
        assertThat(get("mm", PAGE)).bodyText().contains("name=\"keys\" value=\"400-600\"", "kind=SPEC_GROUP", "加入问题");
        assertThat(get("mm", PAGE + "&by=format")).bodyText().contains("name=\"keys\" value=\"Z\"", "存为客户集");
        assertThat(get("mm", PAGE + "&by=month")).bodyText().doesNotContain("name=\"keys\"", "存为客户集");
        assertThat(get("branch", PAGE)).bodyText().doesNotContain("name=\"keys\"", "加入问题");
    }

    @Test
    void tickedSegmentsBecomeAProblemOfBrands() {
        assertThat(new TestPages(mvc, city)
                        .post("mm", "/analysis/problems/from-rows", "kind=SPEC_GROUP&keys=400-600&view=" + PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("400–600元", "价位段结构分析", "value=\"BRAND\" checked")
                .doesNotContain("50元以下");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
