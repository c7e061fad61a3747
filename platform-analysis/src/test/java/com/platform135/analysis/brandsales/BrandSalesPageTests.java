package com.platform135.analysis.brandsales;

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

@SpringBootTest(classes = {PlatformTestApplication.class, BrandSalesPageTests.City.class})
@AutoConfigureMockMvc
class BrandSalesPageTests {

    private static final String PAGE = "/analysis/brand-sales?month=2026-10";
    private static final String QUARTER = "months=2026-08..2026-10";

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
                    .shop("320115000002", "sun", "B")
                    .shop("320111000001", "chen", "S")
                    .order("2026-10-06", "320115000001", "510101", 300)
                    .order("2026-10-07", "320115000002", "510102", 100)
                    .order("2026-09-09", "320115000001", "510101", 200)
                    .order("2026-08-09", "320115000002", "510101", 50)
                    .order("2026-10-09", "320111000001", "510101", 5555)
                    .orders();
        }
    }

    @Test
    void unitsStandDownAndFormatsAcrossAMonth() {
        assertThat(get("branch", PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("by%3Dorg", "东山市场部", "秣陵市场部", "食杂店", "便利店", "75.00%", "25.00%", "35,200.00", "组织 × 业态")
                .doesNotContain("5,555");
    }

    @Test
    void onlyShopsAndSpecsAreTicked() {
        assertThat(get("branch", PAGE + "&rows=month")).bodyText().doesNotContain("name=\"keys\"");
        assertThat(get("branch", PAGE + "&rows=brand")).bodyText().doesNotContain("name=\"keys\"");
        assertThat(get("mm", PAGE + "&rows=brand")).bodyText().contains("name=\"keys\"", "kind=SPEC_GROUP");
        assertThat(get("branch", PAGE + "&then=marketType")).bodyText().doesNotContain("name=\"keys\"");
    }

    @Test
    void severalMonthsStandAcross() {
        assertThat(get("branch", "/analysis/brand-sales?" + QUARTER))
                .bodyText()
                .contains("2026-08", "2026-09", "2026-10", "组织 × 月份", "650");
    }

    @Test
    void rowsColumnsAndFiguresAreAChoice() {
        assertThat(get("branch", "/analysis/brand-sales?rows=month&then=format&across=org&show=share&" + QUARTER))
                .bodyText()
                .contains("月份 × 业态 × 组织", "东山市场部", "40.00%", "60.00%");
        assertThat(get("mm", PAGE + "&rows=spec&across=none")).bodyText().contains("七匹狼(软通泰)", "name=\"keys\"");
        assertThat(get("branch", PAGE + "&rows=weight")).hasStatus(400);
        assertThat(get("branch", PAGE + "&across=tier")).hasStatus(400);
        assertThat(get("branch", PAGE + "&show=weight")).hasStatus(400);
    }

    @Test
    void aCellLeadsToItsShopsAndARowToItsGroup() {
        assertThat(get("branch", PAGE))
                .bodyText()
                .contains("/analysis/customer-sales?month=2026-10&amp;org=JN1&amp;format=Z&amp;sort=-qty")
                .contains("/analysis/brand-sales?month=2026-10&amp;org=JN1");
    }

    @Test
    void everyRoleBeginsWithWhatStandsBelow() {
        assertThat(get("mm", PAGE)).bodyText().contains("王海", "客户经理 × 业态");
        assertThat(get("wang", PAGE)).hasStatusOk().bodyText().contains("食杂店");
        assertThat(get("city", PAGE)).bodyText().contains("江宁分公司", "浦口分公司");
    }

    @Test
    void fileAndScreenAgree() {
        assertThat(get("branch", "/analysis/brand-sales/export.csv?compare=previous&month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("组织,销量（条）,销量占比,食杂店,便利店,超市,商场,烟酒商店,娱乐服务类,其他,销售额（元）")
                .contains("东山市场部,300,0.7500,300,0,0,0,0,0,0,26400.00,88.00,22000.00,1,0.5000,,200,0.5000")
                .contains("合计（按户重算）,400,1.0000,300,100,0,0,0,0,0,35200.00,88.00,22000.00,2,1.0000,,200,1.0000");
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", PAGE + "&org=PK")).hasStatus(404);
        assertThat(get("city", PAGE + "&org=PK")).bodyText().contains("5,555");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
