package com.platform135.analysis.category;

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

@SpringBootTest(classes = {PlatformTestApplication.class, CategoryPageTests.City.class})
@AutoConfigureMockMvc
class CategoryPageTests {

    private static final String HALF = "months=2026-01..2026-06";

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
                    .shop("320115000002", "liu", "B")
                    .shop("320111000001", "chen", "S")
                    .order("2026-01-10", "320115000001", "510101", 250)
                    .order("2026-06-10", "320115000001", "510101", 250)
                    .order("2026-05-10", "320115000002", "510101", 125)
                    .order("2026-05-10", "320111000001", "510101", 999)
                    .orders();
        }
    }

    @Test
    void groupsAreNamedAndFiguresComeWithTheTotalBelow() {
        assertThat(get("branch", "/analysis/category?" + HALF))
                .hasStatusOk()
                .bodyText()
                .contains("食杂店", "便利店", "80.00%", "20.00%", "625", "22,000.00")
                .doesNotContain("87,912.00");
    }

    @Test
    void monthsBeforeTheFirstOrdersOnRecordAreUnknownAndNotNought() throws Exception {
        String whole = "/analysis/category/export.csv?months=2025-11..2026-06";
        String byMonth = get("branch", whole + "&by=month").getResponse().getContentAsString();

        assertThat(byMonth.lines().filter(line -> line.startsWith("2025-12")))
                .hasSize(1)
                .noneMatch(line -> line.contains(",0"));
        assertThat(byMonth.lines().filter(line -> line.startsWith("2026-02")))
                .hasSize(1)
                .allMatch(line -> line.contains(",0"));
        assertThat(get("branch", whole + "&monthly=1")).bodyText().contains(",,250,0,0,0,0,250");
    }

    @Test
    void everyCardExplainsItsFigure() {
        assertThat(get("branch", "/analysis/category?" + HALF))
                .bodyText()
                .contains("popovertarget=\"card-0\"", "popovertarget=\"card-4\"");
    }

    @Test
    void aWholePriceClassOrSegmentOrBrandIsOneChoice() {
        assertThat(get("branch", "/analysis/category?month=2026-11"))
                .bodyText()
                .contains("100–130", "价类", "type=\"radio\" name=\"specs\" value=\"510101\"");
        assertThat(get("branch", "/analysis/category?month=2026-11&specs=510101"))
                .bodyText()
                .contains("type=\"radio\" name=\"specs\" value=\"510101\" data-short=\"三类\" checked")
                .doesNotContain("value=\"510101\" data-short=\"七匹狼(软通泰)\" checked");
    }

    @Test
    void aLicenceOrNameNarrowsEverythingToThoseShops() {
        assertThat(get("branch", "/analysis/category?shop=店320115000002&" + HALF))
                .hasStatusOk()
                .bodyText()
                .contains("许可证号/店名", "便利店", "125")
                .doesNotContain("食杂店</a>", "625");
        assertThat(get("branch", "/analysis/category?shop=0111000001&" + HALF))
                .bodyText()
                .doesNotContain("999");
    }

    @Test
    void unitsSwitchTheFigures() {
        assertThat(get("branch", "/analysis/category?unit=case&money=wanyuan&" + HALF))
                .bodyText()
                .contains("2.50", "销量（箱）", "5.50", "销售额（万元）");
    }

    @Test
    void monthsStandBesideThePeriodIfAsked() {
        assertThat(get("branch", "/analysis/category?monthly=1&" + HALF))
                .bodyText()
                .contains("2026-01", "2026-06", "收起各月");
    }

    @Test
    void aGroupLeadsToItsShops() {
        assertThat(get("branch", "/analysis/category?" + HALF))
                .bodyText()
                .contains("/analysis/distribution?", "format=Z", "tab=carried");
    }

    @Test
    void fileAndScreenAgree() {
        assertThat(get("branch", "/analysis/category/export.csv?" + HALF))
                .hasStatusOk()
                .bodyText()
                .contains("业态", "食杂店,1,1,1.0000,2,500,0.8000,44000.00,88.00,22000.00,500.00,,", "合计（按户重算）,2,2");
        assertThat(get("branch", "/api/v1/reports/category-sales.csv?by=format&" + HALF))
                .bodyText()
                .isEqualTo("""
                        dimension,active,ordering,rate,order_days,qty,qty_share,amount,avg_price,case_value,qty_per_shop,qty_yoy,qty_mom
                        Z,1,1,1.0000,2,500,0.8000,44000.00,88.00,22000.00,500.00,,
                        B,1,1,1.0000,1,125,0.2000,11000.00,88.00,22000.00,125.00,,
                        TOTAL,2,2,1.0000,3,625,1.0000,55000.00,88.00,22000.00,312.50,,
                        """.replace("\n", "\r\n"));
    }

    @Test
    void aComparisonAddsItsColumnsAndSaysItsDays() {
        assertThat(get("branch", "/analysis/category?compare=previous&month=2026-06"))
                .bodyText()
                .contains("环比：2026-05-01 – 2026-05-31", "对比期（条）", "▼\u00a0100.00%");
        assertThat(get("branch", "/analysis/category/export.csv?compare=year-to-date&month=2026-06&by=none"))
                .bodyText()
                .contains("本期累计（条）,对比期（条）,变化")
                .endsWith(",625,0,\r\n");
        assertThat(get("branch", "/analysis/category?compare=yesterday&" + HALF))
                .hasStatus(400);
    }

    @Test
    void anUnfinishedPeriodIsComparedAsFarAsItHasCome() {
        assertThat(get("branch", "/analysis/category?compare=last-year&month=2026-11"))
                .bodyText()
                .contains("环比整期");
        assertThat(get("branch", "/analysis/category?compare=last-year&month=2026-05"))
                .bodyText()
                .doesNotContain("环比整期");
    }

    @Test
    void aUnitOpensItsUnitsAndAMarketItsManagers() {
        assertThat(get("city", "/analysis/category?by=org&" + HALF)).bodyText().contains("&amp;org=JN&amp;by=org\"");
        assertThat(get("branch", "/analysis/category?by=org&" + HALF))
                .bodyText()
                .contains("&amp;org=JN1&amp;by=manager\"");
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", "/analysis/category?org=PK&" + HALF)).hasStatus(404);
        assertThat(get("city", "/analysis/category?org=PK&" + HALF)).bodyText().contains("999");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
