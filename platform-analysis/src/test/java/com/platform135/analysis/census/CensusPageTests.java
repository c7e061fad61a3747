package com.platform135.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

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

/** JN has two Z of wang, a B and a Q of liu, a Z of sun that closed in October; PK a Z of chen. */
@SpringBootTest(classes = {PlatformTestApplication.class, CensusPageTests.City.class})
@AutoConfigureMockMvc
class CensusPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity()
                    .shop("320115000001", "wang", "Z")
                    .shop("320115000002", "wang", "Z")
                    .shop("320115000003", "liu", "B")
                    .shop("320115000004", "liu", "Q")
                    .shop("320115000005", "sun", "Z")
                    .shop("320111000001", "chen", "Z")
                    .closed("320115000005", LocalDate.of(2026, 10, 15));
            city.jdbc()
                    .sql(
                            "update core.retailer set lng = 118.8 + retailer_id * 0.01, lat = 31.9 + (retailer_id % 2) * 0.01 where licence_no < '320115000004'")
                    .update();
            return city;
        }
    }

    @Test
    void shopsAreCountedByAnyTwoDimensionsAndTotalsAgain() {
        assertThat(get("branch", "/analysis/census?month=2026-11&by=format&by2=manager"))
                .hasStatusOk()
                .bodyText()
                .contains("食杂店", "便利店", "王海", "刘佳", "50.00%", "合计")
                .doesNotContain("陈思远");
    }

    @Test
    void tooManyOthersAreWarnedOf() {
        assertThat(get("branch", "/analysis/census?month=2026-11")).bodyText().contains("“其他”业态有 1 户", "25.00%");
        assertThat(get("wang", "/analysis/census?month=2026-11")).bodyText().doesNotContain("请核对这些客户的业态");
    }

    @Test
    void aCellOpensItsShopsAndTheyCanBeTicked() {
        assertThat(get("branch", "/analysis/census?month=2026-11&by=format&by2=marketType"))
                .bodyText()
                .contains("tab=shops&amp;format=Z&amp;marketType=C");
        assertThat(get("branch", "/analysis/census?month=2026-11&tab=shops&format=Z"))
                .bodyText()
                .contains("店320115000001", "店320115000002", "存为客户集", "name=\"keys\"")
                .doesNotContain("店320115000005", "店320111000001");
    }

    @Test
    void closedShopsAreCountedWhenAskedFor() {
        assertThat(get("branch", "/analysis/census?month=2026-11&status=CLOSED&tab=shops"))
                .bodyText()
                .contains("店320115000005", "注销")
                .doesNotContain("店320115000001");
        assertThat(get("branch", "/analysis/census?month=2026-09&status=CLOSED&tab=shops"))
                .bodyText()
                .doesNotContain("店320115000005");
        assertThat(get("branch", "/analysis/census?status=GONE")).hasStatus(400);
    }

    @Test
    void theMapHoldsTheScopesShopsThatHaveAPlace() {
        assertThat(get("branch", "/analysis/census?month=2026-11&tab=map"))
                .hasStatusOk()
                .bodyText()
                .contains("data-map=\"/analysis/census/map?month=2026-11");
        assertThat(get("branch", "/analysis/census/map?month=2026-11"))
                .hasStatusOk()
                .bodyText()
                .contains("320115000001", "店320115000003", "licence=")
                .doesNotContain("320111000001", "320115000004");
    }

    @Test
    void theApiGivesCellsThenTotals() {
        assertThat(get("branch", "/api/v1/reports/customer-census.csv?month=2026-11&by=format&by2=marketType"))
                .hasStatusOk()
                .bodyText()
                .isEqualToNormalizingNewlines("""
                        dimension,second,shops,share
                        Z,C,2,0.5000
                        Z,TOTAL,2,0.5000
                        B,C,1,0.2500
                        B,TOTAL,1,0.2500
                        Q,C,1,0.2500
                        Q,TOTAL,1,0.2500
                        TOTAL,C,4,1.0000
                        TOTAL,TOTAL,4,1.0000
                        """);
    }

    @Test
    void withoutDimensionsTheTotalStandsAlone() {
        assertThat(get("branch", "/api/v1/reports/customer-census.csv?month=2026-11&status=ACTIVE,CLOSED"))
                .bodyText()
                .isEqualToNormalizingNewlines("dimension,second,shops,share\nTOTAL,TOTAL,5,1.0000\n");
        assertThat(get("branch", "/api/v1/reports/customer-census?by2=month")).hasStatus(400);
    }

    @Test
    void anotherBranchDoesNotExist() {
        assertThat(get("branch", "/analysis/census?org=PK")).hasStatus(404);
    }

    @Test
    void theFileHoldsThePivot() {
        assertThat(get("branch", "/analysis/census/export.csv?month=2026-11&by=format&by2=marketType"))
                .hasStatusOk()
                .bodyText()
                .contains("业态", "城镇", "食杂店", "合计");
    }

    @Test
    void groupsTickedBecomeARule() {
        assertThat(new TestPages(mvc, city)
                        .post(
                                "branch",
                                "/tools/customer-sets/from-rows",
                                "kind=GROUP&view=/analysis/census?month%3D2026-11&keys=Z&keys=B"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"kind\" value=\"RULE\"", "3 户");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
