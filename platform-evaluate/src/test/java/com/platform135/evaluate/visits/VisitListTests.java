package com.platform135.evaluate.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135.evaluate.VisitWorld;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, VisitListTests.City.class})
@AutoConfigureMockMvc
class VisitListTests {

    private static final String LIST = "/evaluate/visits?month=2026-11&";

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
                    .shop("320115000002", "liu", "B")
                    .shop("320115000003", "sun", "S")
                    .shop("320111000001", "chen", "Z");
            VisitWorld world = new VisitWorld(city);
            world.visit(1, "320115000001", "2026-11-18T09:10")
                    .effect("老板说软通泰断货两天，熟客买不到。")
                    .satisfaction(2)
                    .finding("STOCK_LOW")
                    .matter(1, "OPINION", "希望增加软通泰的投放")
                    .save();
            world.visit(2, "320115000002", "2026-11-19T10:00")
                    .by("PHONE")
                    .minutes(5)
                    .save();
            world.visit(3, "320115000003", "2026-11-20T10:00")
                    .effect("通过软磨硬泡，泰山卖得不错")
                    .satisfaction(5)
                    .save();
            world.visit(4, "320111000001", "2026-11-20T11:00")
                    .effect("浦口的软通泰也断货")
                    .save();
            world.visit(5, "320115000001", "2026-10-20T11:00").effect("十月去过").save();
            return city;
        }
    }

    @Test
    void theNewestComesFirstAndAnotherBranchIsNotThere() {
        assertThat(get("branch", LIST))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("店320115000003", "店320115000002", "店320115000001")
                .contains("拜访 3 次，3 户", "共 0.8 小时", "库存不足", "意见", "无变化", "待评阅")
                .doesNotContain("店320111000001", "十月去过");
    }

    @Test
    void aCustomerManagerSeesTheOwnVisitsAlone() {
        assertThat(get("wang", LIST)).bodyText().contains("店320115000001").doesNotContain("店320115000002");
    }

    @ParameterizedTest
    @CsvSource({
        "method=PHONE, 320115000002, 320115000001",
        "'satisfaction=1,2', 320115000001, 320115000003",
        "matter=OPINION, 320115000001, 320115000002",
        "unchanged=true, 320115000002, 320115000001",
        "licence=320115000003, 320115000003, 320115000001",
        "manager=liu, 320115000002, 320115000001",
        "format=S, 320115000003, 320115000001",
        "q=断货, 320115000001, 320115000003",
        "q=增加 投放, 320115000001, 320115000003"
    })
    void eachConditionLetsThroughWhatItSays(String condition, String there, String not) {
        assertThat(get("branch", LIST + condition))
                .hasStatusOk()
                .bodyText()
                .contains("店" + there)
                .doesNotContain("店" + not);
    }

    @Test
    void wordsAreFoundAsTheyStandNotScatteredOverTheText() {
        assertThat(get("branch", LIST + "q=软通泰"))
                .bodyText()
                .contains("店320115000001")
                .doesNotContain("店320115000003");
    }

    @Test
    void whatTheOrderAsksForIsSortedInTheDatabase() {
        assertThat(get("branch", LIST + "sort=satisfaction"))
                .bodyText()
                .containsSubsequence("店320115000001", "店320115000003", "店320115000002");
    }

    @Test
    void anOpenPageFetchesTheTableAlone() {
        assertThat(get("branch", "/evaluate/visits/rows?month=2026-11"))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000003", "/evaluate/visits/" + VisitWorld.id(3))
                .doesNotContain("<html");
    }

    @Test
    void theFileHoldsWhatTheScreenShowsWithTextsWhole() {
        assertThat(get("branch", "/evaluate/visits/export.csv?month=2026-11&q=断货"))
                .hasStatusOk()
                .bodyText()
                .contains("店名,时间,客户经理", "店320115000001,11-18 09:10,王海,B,实地,20,2,待评阅,意见,库存不足,老板说软通泰断货两天，熟客买不到。")
                .doesNotContain("店320115000003");
    }

    @Test
    void theTotalIsCountedAnewAndStandsInTheFileToo() {
        assertThat(get("branch", LIST + "size=20"))
                .bodyText()
                .containsSubsequence("<tfoot", "合计 3 次 3 户", "3.50", "平均", "待评阅 3");
        assertThat(get("branch", "/evaluate/visits/export.csv?month=2026-11"))
                .bodyText()
                .contains("合计 3 次 3 户");
        assertThat(get("branch", LIST + "q=没有人写过的话")).bodyText().doesNotContain("<tfoot");
    }

    @Test
    void anotherBranchAndAMistypedConditionAreRefused() {
        assertThat(get("branch", LIST + "org=PK")).hasStatus(404);
        assertThat(get("branch", LIST + "review=maybe")).hasStatus(400);
        assertThat(get("branch", LIST + "method=PIGEON")).hasStatus(400);
        assertThat(get("branch", LIST + "words=x")).hasStatus(400);
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get()
                .uri(uri)
                .with(user(new TestReports(city).user(username)))
                .exchange();
    }
}
