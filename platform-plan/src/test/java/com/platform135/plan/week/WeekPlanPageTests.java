package com.platform135.plan.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** The market manager of 东山 with the customer managers wang (11) and liu (12); sun belongs to another unit of the branch. Every test has a week of its own. */
@SpringBootTest(classes = {PlatformTestApplication.class, WeekPlanPageTests.City.class})
@TestPropertySource(properties = "test.context=week-plan")
@AutoConfigureMockMvc
class WeekPlanPageTests {

    private static final String PAGE = "/plan/team-week";
    private static final String ITEM =
            "&items[0].day=2&items[0].kind=ACCOMPANY&items[0].from=09:00&items[0].to=11:30&items[0].managers=11&items[0].shops=1&items[0].shops=2&items[0].location=东山街&items[0].note=看陈列";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity()
                    .shop("320115000001", "wang")
                    .shop("320115000002", "sun")
                    .shop("320115000003", "liu");
        }
    }

    @Test
    void aWeekIsArrangedAndPublishedAndShopsOfOtherUnitsStayOut() {
        publish("2026-W48", "revision=&focus=补上柜&readers=11&readers=12" + ITEM);

        assertThat(get("wang", PAGE + "?period=2026-W48"))
                .hasStatusOk()
                .bodyText()
                .contains("补上柜", "周二 11-24", "陪同拜访", "09:00–11:30", "王海", "店320115000001", "东山街", "看陈列", "还没有读过")
                .doesNotContain("店320115000002");
        assertThat(get("mm", PAGE + "?period=2026-W48")).bodyText().contains("已读 0 / 2", "逾期下发");
        assertThat(get("sun", PAGE + "?period=2026-W48&org=JN1")).hasStatus(404);
        assertThat(get("chen", PAGE + "?period=2026-W48")).bodyText().doesNotContain("陪同拜访");
    }

    @Test
    void aChangeOfTheWeekIsToldToWhoeverReadTheEarlierOne() {
        publish("2026-W40", "revision=&readers=11" + ITEM);
        post("wang", PAGE + "/read", "org=JN1&first=2026-09-28&version=1");

        publish(
                "2026-W40",
                "revision=0&readers=11" + ITEM.replace("09:00", "10:00") + "&items[0].id=" + item("2026-09-28"));

        assertThat(get("wang", PAGE + "?period=2026-W40"))
                .bodyText()
                .contains("与第 1 版相比有 1 处改动", "<del>09:00</del>", "<ins>10:00</ins>");
        assertThat(get("wang", PAGE + "?period=2026-W40&version=1")).bodyText().contains("09:00–11:30");
    }

    @Test
    void mistakesAreSaidAndKept() {
        assertThat(
                        post(
                                "mm",
                                PAGE + "/edit?period=2026-W39",
                                "step=save&revision=&items[0].day=1&items[0].kind=ACCOMPANY&items[0].from=10:00&items[0].to=09:00&items[0].note=改天再说"))
                .hasStatusOk()
                .bodyText()
                .contains("结束时间要晚于开始时间。", "请选陪同哪位客户经理。", "改天再说");
    }

    @Test
    void lastWeekIsCopiedToTheSameDays() {
        post("mm", PAGE + "/edit?period=2026-W37", "step=save&revision=" + ITEM);

        assertThat(get("mm", PAGE + "/edit?period=2026-W38&copy=2026-W37"))
                .hasStatusOk()
                .bodyText()
                .contains("看陈列", "店320115000001", "周二 09-15");
    }

    @Test
    void whoeverSavesSecondSeesBothWeeks() {
        post("mm", PAGE + "/edit?period=2026-W36", "step=save&revision=" + ITEM);

        assertThat(post("mm", PAGE + "/edit?period=2026-W36", "step=save&revision=&focus=我的重点"))
                .hasStatus(409)
                .bodyText()
                .contains("我的重点", "周二 09-01 陪同拜访 09:00");
    }

    @Test
    void shopsOfTheUnitAreFoundByNumberAndName() {
        assertThat(get("mm", PAGE + "/shops?org=JN1&q=3201150000"))
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "店320115000003", "王海")
                .doesNotContain("店320115000002");
        assertThat(get("mm", PAGE + "/shops?org=JN1&q=没有的")).bodyText().contains("没有找到");
        assertThat(get("mm", PAGE + "/shops?org=JN2&q=3")).hasStatus(404);
    }

    @Test
    void shopsAreFoundWithoutAScriptToo() {
        String asked = "step=find&revision=&focus=没有脚本&items[0].day=2&items[0].managers=11&items[0].find=3201150000";

        assertThat(post("mm", PAGE + "/edit?period=2026-W34", asked))
                .hasStatusOk()
                .bodyText()
                .contains("没有脚本", "店320115000001 320115000001 王海", "name=\"items[0].shops\" value=\"1\"")
                .doesNotContain("店320115000002");
        assertThat(post("mm", PAGE + "/edit?period=2026-W34", asked.replace("3201150000", "没有的")))
                .bodyText()
                .contains("没有找到");
    }

    @Test
    void anItemIsTakenOnByWhoeverItNames() {
        publish("2026-W50", "revision=&readers=11&readers=12" + ITEM);
        String item = item("2026-12-07");

        assertThat(get("wang", PAGE + "?period=2026-W50")).bodyText().contains("/lines/" + item + "/take");
        assertThat(get("liu", PAGE + "?period=2026-W50")).bodyText().doesNotContain("/take");
        assertThat(post("wang", PAGE + "/lines/" + item + "/take", "note=好的")).hasStatus3xxRedirection();
        assertThat(post("liu", PAGE + "/lines/" + item + "/take", "note=")).hasStatus(403);

        assertThat(get("wang", PAGE + "?period=2026-W50"))
                .bodyText()
                .contains("好的")
                .doesNotContain("/lines/" + item + "/take");
        assertThat(get("mm", PAGE + "?period=2026-W50")).bodyText().contains("王海", "领取 1 项");
    }

    @Test
    void theBranchSeesItsUnitsWeeks() {
        publish("2026-W35", "revision=&readers=11" + ITEM);

        assertThat(get("branch", PAGE + "?period=2026-W35"))
                .hasStatusOk()
                .bodyText()
                .contains("东山市场部", "逾期下发", "秣陵市场部", "未编制");
        assertThat(get("branch", PAGE + "?period=2026-W99")).hasStatus(400);
    }

    private MvcTestResult publish(String week, String form) {
        return post("mm", PAGE + "/edit?period=" + week, "step=publish&" + form);
    }

    private String item(String monday) {
        return city.jdbc()
                .sql("select item_id::text from plan.published_week_plan_item where monday = :monday")
                .param("monday", LocalDate.parse(monday))
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get()
                .uri(uri)
                .with(user(new TestReports(city).user(username)))
                .exchange();
    }

    private MvcTestResult post(String username, String uri, String form) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post()
                .uri(uri)
                .with(user(new TestReports(city).user(username)))
                .with(csrf());
        for (String pair : form.split("&")) {
            request.param(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return request.exchange();
    }
}
