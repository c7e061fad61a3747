package com.platform135.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135.db.calendar.Period;
import com.platform135.evaluate.VisitWorld;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** 王海 has three shops of class B, one of them closed in October; 刘佳 has one; 陈思远's is another branch's. */
@SpringBootTest(classes = {PlatformTestApplication.class, VisitStatisticsTests.City.class})
@AutoConfigureMockMvc
class VisitStatisticsTests {

    private static final String REPORT = "/api/v1/reports/visit-statistics.csv?month=2026-10";
    private static final String HEADER =
            "dimension,planned,done,completion,visited_shops,coverage,frequency_met,on_site,phone,online,per_day,hours_per_day,short_days\r\n";

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
                    .shop("320115000002", "wang", "B")
                    .shop("320115000003", "wang", "Z")
                    .shop("320115000004", "liu", "Z")
                    .shop("320111000001", "chen", "Z")
                    .closed("320115000003", LocalDate.of(2026, 10, 20));
            VisitWorld world = new VisitWorld(city);
            world.visit(1, "320115000001", "2026-10-12T09:00")
                    .minutes(240)
                    .effect("走得好")
                    .matter(1, "OPINION", "投放少")
                    .save();
            world.visit(2, "320115000002", "2026-10-12T14:00").minutes(90).save();
            world.visit(3, "320115000001", "2026-10-13T09:00")
                    .by("PHONE")
                    .minutes(6)
                    .save();
            world.visit(4, "320115000003", "2026-10-13T10:00")
                    .minutes(30)
                    .finding("BUSINESS_DOWN")
                    .save();
            world.visit(5, "320111000001", "2026-10-13T10:00")
                    .minutes(30)
                    .matter(1, "OPINION", "别家的")
                    .save();
            world.visit(6, "320115000001", "2026-09-30T10:00").minutes(30).save();
            return city;
        }
    }

    @Test
    void totalsOfABranchAreRecounted() {
        // N = 3 (one closed); visited 2; class B needs two visits, one shop has them; 12 October 5.5 h, 13 October 0.6
        // h
        assertThat(get("branch", REPORT))
                .bodyText()
                .isEqualTo(HEADER + "TOTAL,0,4,,2,0.6667,0.3333,3,1,0,2.00,3.05,1\r\n");
    }

    @Test
    void aVisitBelongsToWhoMadeItAndAShopToWhoHasItOnTheLastDay() {
        assertThat(get("mm", REPORT + "&by=manager"))
                .bodyText()
                .isEqualTo(HEADER
                        + "liu,0,0,,0,0.0000,0.0000,0,0,0,,,0\r\n"
                        + "wang,0,4,,2,1.0000,0.5000,3,1,0,2.00,3.05,1\r\n"
                        + "TOTAL,0,4,,2,0.6667,0.3333,3,1,0,2.00,3.05,1\r\n");
    }

    @Test
    void aDayCutByKindsOfShopsIsNeitherLongNorShort() {
        assertThat(get("branch", REPORT + "&by=format"))
                .bodyText()
                .contains("Z,0,3,,1,0.5000,0.5000,2,1,0,1.50,2.30,\r\n", "B,0,1,,1,1.0000,0.0000,1,0,0,1.00,1.50,\r\n");
    }

    @Test
    void monthsStandForThemselves() {
        assertThat(get("branch", "/api/v1/reports/visit-statistics.csv?months=2026-09..2026-10&by=month"))
                .bodyText()
                .contains("2026-09,0,1,,1,0.2500,0.0000,1,0,0,1.00,0.50,1\r\n", "2026-10,0,4,,2,0.6667,0.3333,");
    }

    @Test
    void everyDimensionAnswers() {
        for (String by : new String[] {
            "org", "marketType", "areaType", "scale", "tier", "visitClass", "terminal", "customerType", "none"
        }) {
            assertThat(get("city", REPORT + "&by=" + by))
                    .hasStatusOk()
                    .bodyText()
                    .contains("TOTAL,0,5,,3,");
        }
        assertThat(get("city", REPORT + "&by=org")).bodyText().contains("JN,0,4,,2,", "PK,0,1,,1,");
    }

    @Test
    void thePageShowsFiguresAndWhatTheyAreMadeOf() {
        assertThat(get("branch", "/evaluate/visits/statistics?month=2026-10&by=manager"))
                .hasStatusOk()
                .bodyText()
                .contains("66.67%", "2 / 3", "还没有拜访计划", "有效反馈率", "50.00%", "意见办结率", "0 / 1", "王海");
        assertThat(get("branch", "/evaluate/visits/statistics/export.csv?month=2026-10&by=manager"))
                .hasStatusOk()
                .bodyText()
                .contains("客户经理", "王海,2,4");
    }

    @Test
    void whoWasNotVisitedIsListed() {
        assertThat(get("branch", "/evaluate/visits/unvisited?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000004")
                .doesNotContain("店320115000002", "店320115000003", "店320111000001");
        assertThat(get("branch", "/evaluate/visits/unvisited?month=2026-10&below=true"))
                .bodyText()
                .contains("店320115000004", "店320115000002")
                .doesNotContain("店320115000001");
    }

    @Test
    void anotherBranchIsNotThere() {
        assertThat(get("branch", REPORT + "&org=PK")).hasStatus(404);
        assertThat(get("branch", "/evaluate/visits/unvisited?month=2026-10&org=PK"))
                .hasStatus(404);
    }

    @Test
    void aWeekAsksForItsShareOfTheMonth() {
        VisitMinimum monthly = new VisitMinimum(4, 2, 1, 1, 1);

        assertThat(VisitMinimum.of(monthly, Period.parse("2026-11"))).isEqualTo(monthly);
        assertThat(VisitMinimum.of(monthly, Period.parse("2026-10-01..2026-11-30")))
                .isEqualTo(new VisitMinimum(8, 4, 2, 2, 2));
        assertThat(VisitMinimum.of(monthly, Period.parse("2026-11-16..2026-11-22")))
                .isEqualTo(new VisitMinimum(1, 0, 0, 0, 0));
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get()
                .uri(uri)
                .with(user(new TestReports(city).user(username)))
                .exchange();
    }
}
