package com.platform135.analysis.structure;

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

@SpringBootTest(classes = {PlatformTestApplication.class, StructurePageTests.City.class})
@AutoConfigureMockMvc
class StructurePageTests {

    private static final String PAGE = "/analysis/structure?month=2026-10";

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
                    .shop("320115000002", "liu", "B")
                    .shop("320111000001", "chen", "S")
                    .order("A1", "2026-10-06", "320115000001", "510101", 150, "88.00")
                    .order("A1", "2026-10-06", "320115000001", "320101", 50, "400.00")
                    .order("B1", "2026-10-07", "320115000002", "510101", 200, "88.00")
                    .order("X1", "2026-10-09", "320111000001", "510101", 5555, "88.00")
                    .orders();
            city.jdbc()
                    .sql(
                            "update core.spec set price_class = 1, retail_fen = 50000, in_province = true where spec_code = '320101'")
                    .update();
            return city;
        }
    }

    @Test
    void typesStandDownClassesAcrossAndTotalsBelow() {
        assertThat(get("branch", PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("CZ2 城镇·食杂店·中", "CB2 城镇·便利店·中", "一类", "五类", "25.00%", "75.00%", "12.50%", "400")
                .doesNotContain("CS2");
    }

    @Test
    void columnsAndFiguresAreAChoice() {
        assertThat(get("branch", PAGE + "&across=segment&show=qty")).bodyText().contains("400–600元", "100–130元", "350");
        assertThat(get("branch", PAGE + "&across=brand&show=amount&by=format"))
                .bodyText()
                .contains("苏烟", "七匹狼", "30,800.00", "食杂店");
        assertThat(get("branch", PAGE + "&across=weight")).hasStatus(400);
        assertThat(get("branch", PAGE + "&show=weight")).hasStatus(400);
    }

    @Test
    void aCellLeadsToTheShopsBehindIt() {
        assertThat(get("branch", PAGE))
                .bodyText()
                .contains(
                        "/analysis/customer-sales?month=2026-10&amp;marketType=C&amp;format=Z&amp;scale=2&amp;specs=320101")
                .contains("tab=carried");
    }

    @Test
    void fileAndScreenAgree() {
        assertThat(get("branch", "/analysis/structure/export.csv?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("客户类型,在营户数,订购户数,销量（条）,销量占比,销售额（元）,单箱值（元）,一类,二类,三类,四类,五类")
                .contains("CZ2 城镇·食杂店·中,1,1,200,0.5000,33200.00,41500.00,0.2500,0.0000,0.7500,0.0000,0.0000")
                .contains("合计（按户重算）,2,2,400,1.0000,50800.00,31750.00,0.1250,0.0000,0.8750,0.0000,0.0000");
    }

    @Test
    void theInterfaceGivesOneRowATypeAndClassAndTheTotalsLast() {
        assertThat(get("branch", "/api/v1/reports/type-structure.csv?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("""
                        customer_type,price_class,qty,amount,share,case_value
                        CZ2,1,50,20000.00,0.2500,100000.00
                        CZ2,3,150,13200.00,0.7500,22000.00
                        CB2,3,200,17600.00,1.0000,22000.00
                        TOTAL,1,50,20000.00,0.1250,100000.00
                        TOTAL,3,350,30800.00,0.8750,22000.00
                        TOTAL,TOTAL,400,50800.00,1.0000,31750.00
                        """.replace("\n", "\r\n"));
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", PAGE + "&org=PK")).hasStatus(404);
        assertThat(get("branch", "/api/v1/reports/type-structure?org=PK")).hasStatus(404);
        assertThat(get("city", PAGE + "&org=PK")).bodyText().contains("CS2");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
