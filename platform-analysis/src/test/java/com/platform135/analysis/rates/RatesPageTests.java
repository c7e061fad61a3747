package com.platform135.analysis.rates;

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

import com.platform135.tools.parameter.Parameters;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;

@SpringBootTest(classes = {PlatformTestApplication.class, RatesPageTests.City.class})
@AutoConfigureMockMvc
class RatesPageTests {

    private static final String MARCH = "month=2026-03&specs=510101,510102";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @Autowired
    private Parameters parameters;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .spec("510102", "七匹狼(通运)")
                    .shop("320115000001", "wang", "Z")
                    .shop("320115000002", "liu", "B")
                    .shop("320115000003", "sun", "B")
                    .shop("320111000001", "chen", "S")
                    .order("2026-02-10", "320115000002", "510101", 5)
                    .wanted("2026-03-03", "320115000001", "510101", 10, 5, 5)
                    .wanted("2026-03-10", "320115000001", "510101", 10, 10, 10)
                    .wanted("2026-03-10", "320115000001", "510102", 10, null, 0)
                    .order("2026-03-10", "320111000001", "510101", 999)
                    .orders();
        }
    }

    @Test
    void whoAsksForNothingBeginsWithWhatStandsDirectlyBelow() {
        assertThat(get("branch", "/analysis/rates"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("by=org");
        assertThat(get("mm", "/analysis/rates")).redirectedUrl().contains("by=manager");
    }

    @Test
    void ratesComeWithNumeratorDenominatorAndThreshold() {
        assertThat(get("branch", "/analysis/rates?by=format&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "铺货率", "33.33%", "1 / 3", "动销率", "100.00%", "断货率", "1 / 3", "关注线 ≥ 60%", "关注线 ≤ 10%", "tag act")
                .doesNotContain("card-fill-rate");
    }

    @Test
    void withoutADimensionSpecsStandBelowEachOther() {
        assertThat(get("branch", "/analysis/rates?by=none&" + MARCH))
                .bodyText()
                .contains("七匹狼(软通泰)", "七匹狼(通运)", "spec=510102");
    }

    @Test
    void oneSpecAloneIsOneRow() {
        assertThat(get("branch", "/analysis/rates?by=none&month=2026-03&specs=510101"))
                .bodyText()
                .contains("1 / 3", "list=distribution")
                .doesNotContain("没有符合条件的数据");
        assertThat(get("branch", "/analysis/frequency?tab=bands&month=2026-03"))
                .bodyText()
                .doesNotContain("没有符合条件的数据");
    }

    @Test
    void anotherFourAreAChoiceInTheAddressAndAParameter() {
        assertThat(get("branch", "/analysis/rates?by=org&preset=4&" + MARCH))
                .bodyText()
                .contains("订足面", "订单满足率", "订货率")
                .doesNotContain("card-movement-rate");
        assertThat(get("branch", "/analysis/rates?by=org&rates=demand&" + MARCH))
                .bodyText()
                .contains("card-demand-rate")
                .doesNotContain("card-distribution-rate");
        assertThat(get("branch", "/analysis/rates?by=org&preset=5&" + MARCH)).hasStatus(400);
        assertThat(get("branch", "/analysis/rates?by=org&rates=x&" + MARCH)).hasStatus(400);

        parameters.set(RateParameters.PRESET, LocalDate.of(2026, 11, 22), "3", "admin");

        assertThat(get("branch", "/analysis/rates?by=org&" + MARCH)).bodyText().contains("card-limit-fill-shops");
        parameters.set(RateParameters.PRESET, LocalDate.of(2026, 11, 22), "1", "admin");
    }

    @Test
    void aRateOpensTheShopsBehindIt() {
        assertThat(get("branch", "/analysis/rates?by=org&" + MARCH)).bodyText().contains("list=movement");
        assertThat(get("branch", "/analysis/rates?list=movement&hit=no&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000002", "此前三周期订过、本期未订", "动销率的客户", "name=\"keys\"")
                .doesNotContain("店320115000001", "320111000001");
        assertThat(get("branch", "/analysis/rates?list=nothing&" + MARCH)).hasStatus(400);
    }

    @Test
    void theLinesBehindTheStockoutRateAddUpToIt() {
        assertThat(get("branch", "/analysis/rates?list=stockout&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "有断货订单行", "1 / 3", "33.33%")
                .doesNotContain("店320115000002", "320111000001", "期末已不归本范围");
        assertThat(get("branch", "/analysis/rates/export.csv?list=need-fill&" + MARCH))
                .bodyText()
                .contains("订单满足率")
                .containsPattern("合计,,,,,,0.5000,,,30,15,15,15,");
    }

    @Test
    void aWeekSaysWhatItsRepurchaseRateIs() {
        assertThat(get("branch", "/analysis/rates?by=org&from=2026-03-09&to=2026-03-15"))
                .bodyText()
                .contains("上周与本周都订购的户数");
        assertThat(get("branch", "/analysis/rates?by=org&" + MARCH)).bodyText().doesNotContain("上周与本周都订购的户数");
    }

    @Test
    void chartsShowTheYearAndTheQuadrants() {
        assertThat(get("branch", "/analysis/rates?tab=chart&by=manager&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("各率，近12个月", "2025-04", "铺货率与重购率", "SCATTER", "合计 33.33%");
    }

    @Test
    void fileAndInterfaceAgree() {
        assertThat(get("branch", "/analysis/rates/export.csv?by=format&" + MARCH))
                .hasStatusOk()
                .bodyText()
                .contains("食杂店,1.0000,1,1,", "便利店,0.0000,0,2,0.0000,0,1,", "合计（按户重算）,0.3333,1,3,");
        assertThat(get("branch", "/api/v1/reports/four-rates.csv?by=format&" + MARCH))
                .bodyText()
                .isEqualTo("""
                        dimension,rate_code,numerator,denominator,rate
                        Z,distribution,1,1,1.0000
                        Z,movement,1,0,
                        Z,repurchase,1,1,1.0000
                        Z,stockout,1,3,0.3333
                        B,distribution,0,2,0.0000
                        B,movement,0,1,0.0000
                        B,repurchase,0,0,
                        B,stockout,0,0,
                        TOTAL,distribution,1,3,0.3333
                        TOTAL,movement,1,1,1.0000
                        TOTAL,repurchase,1,1,1.0000
                        TOTAL,stockout,1,3,0.3333
                        """.replace("\n", "\r\n"));
        assertThat(get("branch", "/api/v1/reports/four-rates.csv?rates=need-fill,order-rate&" + MARCH))
                .bodyText()
                .isEqualTo("""
                        dimension,rate_code,numerator,denominator,rate
                        TOTAL,need-fill,15,30,0.5000
                        TOTAL,order-rate,1,3,0.3333
                        """.replace("\n", "\r\n"));
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", "/analysis/rates?org=PK&" + MARCH)).hasStatus(404);
        assertThat(get("branch", "/api/v1/reports/four-rates?org=PK&" + MARCH)).hasStatus(404);
        assertThat(get("city", "/analysis/rates?org=PK&list=distribution&" + MARCH))
                .bodyText()
                .contains("店320111000001");
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
