package com.platform135.analysis.pricestock;

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

@SpringBootTest(classes = {PlatformTestApplication.class, PriceStockPageTests.City.class})
@AutoConfigureMockMvc
class PriceStockPageTests {

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
                    .shop("320115000001", "wang")
                    .shop("320111000001", "chen")
                    .order("2026-09-08", "320115000001", "510101", 30)
                    .orders();
            city.jdbc().sql("""
                            insert into core.sample_price
                                (retailer_id, spec_id, on_date, bought_qty, stock_qty, sold_qty, carton_price_fen, out_days)
                            select retailer_id, 1, date '2026-10-09', 0, 120, 7, 8500, 0 from core.retailer
                            """).update();
            return city;
        }
    }

    @Test
    void pricesAndStockStandAgainstTheirLines() {
        assertThat(get("mm", "/analysis/price-stock?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("七匹狼(软通泰)", "85.00", "倒挂", "零售价低于批发价：七匹狼(软通泰)")
                .contains("存销比过高：七匹狼(软通泰)", "4.00", "120.00", "class=\"tag late\"");
    }

    @Test
    void aSpecLeadsToItsPointsAndAPointToItsReadings() {
        assertThat(get("mm", "/analysis/price-stock?tab=points&month=2026-10"))
                .bodyText()
                .contains("店320115000001", "/analysis/price-stock/point?")
                .doesNotContain("320111000001");
        assertThat(get("wang", "/analysis/price-stock/point?licence=320115000001&month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-10-09", "85.00", "倒挂");
    }

    @Test
    void weeksShowTheTrend() {
        assertThat(get("mm", "/analysis/price-stock?tab=weeks&month=2026-10"))
                .bodyText()
                .contains("2026-10-05", "85.00%");
    }

    @Test
    void withoutSamplesThePageSaysWhatToDo() {
        assertThat(get("mm", "/analysis/price-stock?month=2026-05"))
                .hasStatusOk()
                .bodyText()
                .contains("没有价存采集记录");
    }

    @Test
    void theFileEqualsTheScreen() {
        assertThat(get("mm", "/analysis/price-stock/export.csv?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("七匹狼(软通泰),510101,1,85.00,100.00,88.00,,0.8500,倒挂,1,-0.0353,7,120,4.00,120.00");
    }

    @Test
    void anotherBranchsPointIsNotThere() {
        assertThat(get("wang", "/analysis/price-stock/point?licence=320111000001&month=2026-10"))
                .hasStatus(404);
        assertThat(get("branch", "/analysis/price-stock?org=PK&month=2026-10")).hasStatus(404);
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }
}
