package com.platform135.plan.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.contract.AdoptedArea;
import com.platform135.tools.contract.AdoptedAreas;
import com.platform135.tools.contract.AnalysisFinding;
import com.platform135.tools.contract.AnalysisFindings;
import com.platform135.tools.contract.OpenProblem;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** The market manager of 东山 with the customer managers wang (11) and liu (12); sun belongs to another unit of the branch. Every test has a month of its own. */
@SpringBootTest(classes = {PlatformTestApplication.class, MonthPlanPageTests.City.class})
@TestPropertySource(properties = "test.context=month-plan")
@AutoConfigureMockMvc
class MonthPlanPageTests {

    private static final String PAGE = "/plan/team-month";
    private static final UUID PROBLEM = UUID.fromString("01970000-0000-7000-8000-000000000001");
    private static final UUID AREA = UUID.fromString("01970000-0000-7000-8000-000000000002");
    private static final String LINE =
            "&lines[0].point=BRAND&lines[0].focus=通系列上柜&lines[0].indicator=DISTRIBUTION&lines[0].subject=通系列&lines[0].target=60%&lines[0].managers=11&lines[0].weeks=1&lines[0].weeks=2&lines[0].check=抽查";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity();
        }

        /** One problem waits for a plan, until it is in one. */
        @Bean
        OpenProblems problems() {
            Set<UUID> planned = new HashSet<>();
            return new OpenProblems() {

                @Override
                public List<OpenProblem> listFor(PlatformUser user) {
                    OpenProblem one = new OpenProblem(
                            PROBLEM,
                            VisitPoint.CUSTOMER,
                            "集镇断货",
                            true,
                            "王海",
                            LocalDate.of(2025, 12, 29),
                            11,
                            4,
                            "限量偏低",
                            path(PROBLEM));
                    return planned.contains(PROBLEM) ? List.of() : List.of(one);
                }

                @Override
                public Set<UUID> planned(PlatformUser user, Collection<UUID> problems) {
                    planned.addAll(problems);
                    return Set.copyOf(problems);
                }

                @Override
                public String path(UUID problem) {
                    return "/analysis/problems/" + problem;
                }
            };
        }

        /** One area waits for a plan. */
        @Bean
        AdoptedAreas areas() {
            return new AdoptedAreas() {

                @Override
                public List<AdoptedArea> listFor(PlatformUser user) {
                    LocalDate due = LocalDate.of(2026, 1, 30);
                    return List.of(new AdoptedArea(AREA, "东山市场部 · 县城", "请专卖核实空铺", 28, 12, "王经理", due));
                }

                @Override
                public Set<UUID> known(PlatformUser user, Collection<UUID> areas) {
                    return areas.contains(AREA) ? Set.of(AREA) : Set.of();
                }
            };
        }

        /** 东山 is short of one target, 秣陵 of another. */
        @Bean
        AnalysisFindings findings() {
            return user -> List.of(new AnalysisFinding(
                    "one",
                    VisitPoint.BRAND,
                    user.username().equals("mm") ? "七匹狼(通仙)" : "利群(软蓝)",
                    new BigDecimal("0.1268"),
                    new BigDecimal("0.6"),
                    97));
        }
    }

    @Test
    void aMarketManagerWritesAndPublishesAndTheTeamReads() {
        save("2026-11", "revision=&aim=稳量提质" + LINE);
        assertThat(get("wang", PAGE + "?month=2026-11"))
                .hasStatusOk()
                .bodyText()
                .contains("还没有下发");

        publish("2026-11", "revision=0&aim=稳量提质&readers=11&readers=12" + LINE);

        assertThat(get("wang", PAGE + "?month=2026-11"))
                .hasStatusOk()
                .bodyText()
                .contains("稳量提质", "通系列上柜", "铺货率 · 通系列", "60%", "王海", "第 1、2 周", "领取", "还没有读过");
        assertThat(get("mm", PAGE + "?month=2026-11")).bodyText().contains("未读", "已读 0 / 2", "逾期下发");
        assertThat(messages("wang", "2026-11")).isEqualTo(1);
    }

    @Test
    void aLineThatCameOfAnAreaIsLinkedToItOnceThePlanIsOut() {
        String page = PAGE + "/edit?month=2024-10";
        assertThat(get("mm", page))
                .bodyText()
                .contains("引用片区：1 个采纳后还没列入计划", "东山市场部 · 县城（28 户，再有 12 户摊到均值；王经理 采纳，2026-01-30 前）");
        assertThat(post("mm", page, "step=quote&quote=area:" + AREA + "&revision=&aim=稳量"))
                .bodyText()
                .contains("片区 东山市场部 · 县城：请专卖核实空铺", "value=\"" + AREA + "\"")
                .doesNotContain("引用片区");

        UUID stranger = UUID.randomUUID();
        assertThat(publish(
                        "2024-10",
                        "revision=&readers=11" + LINE + "&lines[0].area=" + AREA
                                + "&lines[1].point=MARKET&lines[1].focus=别处&lines[1].area=" + stranger))
                .hasStatus3xxRedirection();

        assertThat(city.jdbc()
                        .sql(
                                "select child_type from core.thread_link where parent_id in (:area, :stranger) and parent_type = 'area'")
                        .param("area", AREA)
                        .param("stranger", stranger)
                        .query(String.class)
                        .list())
                .containsExactly("month-plan-line");
    }

    @Test
    void aLineThatCameOfAProblemIsLinkedToItOnceThePlanIsOut() {
        String page = PAGE + "/edit?month=2024-11";
        assertThat(get("mm", page)).bodyText().contains("引用问题：1 个还没列入计划", "集镇断货（王海 2025-12-29 提出，涉及 4 户）");
        assertThat(post("mm", page, "step=quote&quote=problem:" + PROBLEM + "&revision=&aim=稳量"))
                .bodyText()
                .contains("解决“集镇断货”：限量偏低", "value=\"" + PROBLEM + "\"")
                .doesNotContain("引用问题");

        assertThat(publish("2024-11", "revision=&readers=11" + LINE + "&lines[0].problem=" + PROBLEM))
                .hasStatus3xxRedirection();

        assertThat(city.jdbc()
                        .sql("select child_type from core.thread_link where parent_id = :problem")
                        .param("problem", PROBLEM)
                        .query(String.class)
                        .list())
                .containsExactly("month-plan-line");
        assertThat(get("mm", page)).bodyText().doesNotContain("引用问题");
    }

    @Test
    void whatTheAnalysisFoundIsQuotedAsALineAndOfferedOnce() {
        String page = PAGE + "/edit?month=2026-02";
        assertThat(get("mm", page))
                .bodyText()
                .contains("引用分析：1 个规格还没到目标", "七匹狼(通仙)：铺货率 12.68%，目标 60.00%，差 97 户")
                .doesNotContain("利群(软蓝)");

        assertThat(post("mm", page, "step=quote&quote=one&revision=&aim=稳量" + LINE))
                .hasStatusOk()
                .bodyText()
                .contains("稳量", "通系列上柜", "七匹狼(通仙)铺货率由 12.68% 提到 60.00%，再上柜 97 户")
                .doesNotContain("引用分析");
        assertThat(get("mm", page)).bodyText().doesNotContain("再上柜 97 户");
    }

    @Test
    void aReaderLeavesAReceiptOnceAndTakesOnWhatIsHisOrHers() {
        publish("2026-08", "revision=&readers=11&readers=12" + LINE);
        String line = line("2026-08");

        read("wang", "2026-08", 1);
        read("wang", "2026-08", 1);
        assertThat(post("liu", PAGE + "/lines/" + line + "/take", "note=我来")).hasStatus(403);
        assertThat(post("sun", PAGE + "/lines/" + line + "/take", "note=")).hasStatus(404);
        assertThat(post("wang", PAGE + "/lines/" + line + "/take", "note=先跑大户")).hasStatus3xxRedirection();

        assertThat(get("mm", PAGE + "?month=2026-08")).bodyText().contains("已读 1 / 2", "先跑大户", "领取 1 / 1");
        assertThat(get("wang", PAGE + "?month=2026-08"))
                .bodyText()
                .contains("我已领取")
                .doesNotContain("还没有读过");
    }

    @Test
    void aNewVersionTellsEachReaderWhatHasChangedSinceTheOneReadAndTheOldOneStays() {
        publish("2026-07", "revision=&aim=稳量&readers=11&readers=12" + LINE);
        read("wang", "2026-07", 1);
        post("wang", PAGE + "/lines/" + line("2026-07") + "/take", "note=");

        publish(
                "2026-07",
                "revision=0&aim=提质&readers=11&readers=12&note=目标提高" + LINE.replace("60%", "65") + "&lines[0].id="
                        + line("2026-07") + "&lines[1].point=TEAM&lines[1].focus=业务练兵");

        assertThat(get("wang", PAGE + "?month=2026-07"))
                .bodyText()
                .contains("与第 1 版相比有 3 处改动", "<del>60</del>", "<ins>65</ins>", "新增", "目标提高", "重新领取");
        assertThat(get("liu", PAGE + "?month=2026-07"))
                .bodyText()
                .contains("业务练兵")
                .doesNotContain("相比有");
        assertThat(get("wang", PAGE + "?month=2026-07&version=1"))
                .bodyText()
                .contains("您看的是第 1 版", "60%")
                .doesNotContain("业务练兵");
        assertThat(get("mm", PAGE + "?month=2026-07")).bodyText().contains("领取后有改动", "读过第 1 版");
        assertThat(get("wang", PAGE + "?month=2026-07&version=3")).hasStatus(404);
    }

    @Test
    void whatHasNotChangedIsNotPublishedAgain() {
        publish("2026-06", "revision=&readers=11" + LINE);

        assertThat(publish("2026-06", "revision=0&readers=11" + LINE + "&lines[0].id=" + line("2026-06")))
                .hasStatus(409)
                .bodyText()
                .contains("和已下发的第 1 版没有区别", "通系列上柜");
    }

    @Test
    void whoeverSavesSecondSeesBothVersionsAndLosesNeither() {
        save("2026-05", "revision=&aim=稳量" + LINE);
        String opened = text(get("mm", PAGE + "/edit?month=2026-05"));
        String base = value(opened, "base");
        String id = value(opened, "lines[0].id");
        save("2026-05", "revision=0&aim=他的目标" + LINE + "&lines[0].id=" + id);

        MvcTestResult collision = post(
                "mm",
                PAGE + "/edit?month=2026-05",
                "step=save&revision=0&aim=稳量&base=" + base + LINE.replace("60%", "70") + "&lines[0].id=" + id);

        assertThat(collision).hasStatus(409).bodyText().contains("他的目标", "70", "60", "赵敏");
        String page = text(collision);
        assertThat(post(
                        "mm",
                        PAGE + "/merge?month=2026-05",
                        "revision=" + value(page, "revision") + "&base=" + value(page, "base") + "&mine="
                                + value(page, "mine") + "&pick-0=aim&pick-1=mine"))
                .hasStatus3xxRedirection();
        assertThat(get("mm", PAGE + "/edit?month=2026-05")).bodyText().contains("他的目标", "value=\"70\"");
    }

    @Test
    void whoeverWasAboutToPublishStillIsAfterTheTwoVersionsAreBroughtTogether() {
        save("2026-03", "revision=&aim=稳量" + LINE);
        String opened = text(get("mm", PAGE + "/edit?month=2026-03"));
        String id = value(opened, "lines[0].id");
        save("2026-03", "revision=0&aim=他的目标" + LINE + "&lines[0].id=" + id);

        MvcTestResult collision = post(
                "mm",
                PAGE + "/edit?month=2026-03",
                "step=publish&revision=0&aim=我的目标&readers=11&note=请看&base=" + value(opened, "base") + LINE
                        + "&lines[0].id=" + id);

        assertThat(collision).hasStatus(409).bodyText().contains("合并后下发（1 人）");
        String page = text(collision);
        assertThat(post(
                        "mm",
                        PAGE + "/merge?month=2026-03",
                        "step=publish&readers=11&note=请看&revision=" + value(page, "revision") + "&base="
                                + value(page, "base") + "&mine=" + value(page, "mine") + "&pick-0=mine"))
                .hasStatus3xxRedirection();
        assertThat(get("wang", PAGE + "?month=2026-03")).bodyText().contains("我的目标", "请看", "还没有读过");
        assertThat(get("liu", PAGE + "?month=2026-03")).bodyText().doesNotContain("还没有读过");
    }

    @Test
    void publishingWhatSomebodyElseHasJustSavedAlikePublishesIt() {
        save("2026-02", "revision=&aim=一样" + LINE);
        String id = value(text(get("mm", PAGE + "/edit?month=2026-02")), "lines[0].id");
        String base = value(text(get("mm", PAGE + "/edit?month=2026-02")), "base");
        save("2026-02", "revision=0&aim=一样的" + LINE + "&lines[0].id=" + id);

        assertThat(post(
                        "mm",
                        PAGE + "/edit?month=2026-02",
                        "step=publish&revision=0&aim=一样的&readers=11&base=" + base + LINE + "&lines[0].id=" + id))
                .hasStatus3xxRedirection();

        assertThat(get("wang", PAGE + "?month=2026-02")).bodyText().contains("一样的", "还没有读过");
    }

    @Test
    void twoWhoBeginTheSamePlanBothKeepTheirs() {
        save("2026-04", "revision=&aim=甲");

        assertThat(save("2026-04", "revision=&aim=乙")).hasStatus(409).bodyText().contains("甲", "乙");
    }

    @Test
    void mistakesAreSaidAtTheirFieldsAndNothingTypedIsLost() {
        assertThat(
                        save(
                                "2026-03",
                                "revision=&lines[0].point=BRAND&lines[0].focus=&lines[0].indicator=DISTRIBUTION&lines[0].target=160&lines[0].check=看台账"))
                .hasStatusOk()
                .bodyText()
                .contains("请写重点工作。", "请填 0 到 100 之间的数", "请写明是哪个品牌集", "看台账", "#lines[0].focus");
        assertThat(publish("2026-03", "revision=&aim=空的&readers=11"))
                .hasStatus(400)
                .bodyText()
                .contains("请至少写一行再下发", "空的");
        assertThat(publish("2026-03", "revision=&readers=13" + LINE))
                .hasStatus(400)
                .bodyText()
                .contains("请至少选一位本市场部的客户经理");
    }

    @Test
    void lastMonthIsCopiedWithLinesOfTheirOwn() {
        save("2026-01", "revision=&aim=开门红" + LINE);
        String last = value(text(get("mm", PAGE + "/edit?month=2024-11")), "lines[0].id");

        String copy = text(get("mm", PAGE + "/edit?month=2026-02&copy=2026-01"));

        assertThat(copy).contains("开门红", "通系列上柜");
        assertThat(value(copy, "lines[0].id")).isNotEqualTo(last);
    }

    @Test
    void theBranchSeesWhoIsLateAndReviews() {
        publish("2026-10", "revision=&readers=11" + LINE);

        assertThat(get("branch", PAGE + "?month=2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("2 个市场部中 1 个已下发，1 个逾期未下发", "东山市场部", "秣陵市场部")
                .doesNotContain("江浦市场部");
        assertThat(post("branch", PAGE + "/review", "org=JN1&first=2026-10-01&version=1&verdict=RETURNED&note="))
                .hasStatus(400);
        assertThat(post("branch", PAGE + "/review", "org=JN1&first=2026-10-01&version=1&verdict=RETURNED&note=目标太低"))
                .hasStatus3xxRedirection();

        assertThat(get("mm", PAGE + "?month=2026-10")).bodyText().contains("已退回", "目标太低", "周敏");
        assertThat(messages("mm", "2026-10")).isEqualTo(1);
        assertThat(post("city", PAGE + "/review", "org=JN1&first=2026-10-01&version=1&verdict=SEEN&note="))
                .hasStatus(403);
        assertThat(get("city", PAGE + "?month=2026-10&org=JN1"))
                .hasStatusOk()
                .bodyText()
                .contains("目标太低");
    }

    @Test
    void anotherUnitsPlanDoesNotExist() {
        publish("2026-09", "revision=&readers=11" + LINE);

        assertThat(get("sun", PAGE + "?month=2026-09&org=JN1")).hasStatus(404);
        assertThat(get("sun", PAGE + "?month=2026-09")).bodyText().doesNotContain("通系列上柜");
        assertThat(get("other", PAGE + "?month=2026-09&org=JN1")).hasStatus(404);
        assertThat(get("other", PAGE + "/lines/" + line("2026-09") + "/thread")).hasStatus(404);
        assertThat(post("other", PAGE + "/review", "org=JN1&first=2026-09-01&version=1&verdict=SEEN&note="))
                .hasStatus(404);
        assertThat(get("wang", PAGE + "/edit?month=2026-09")).hasStatus(403);
        assertThat(get("branch", PAGE + "/edit?month=2026-09&org=JN1")).hasStatus(403);
        assertThat(get("mm", PAGE + "?month=2026-13")).hasStatus(400);
    }

    @Test
    void aLineHasItsThread() {
        publish("2025-12", "revision=&readers=11" + LINE);

        assertThat(get("wang", PAGE + "/lines/" + line("2025-12") + "/thread"))
                .hasStatusOk()
                .bodyText()
                .contains("通系列上柜", "实施");
    }

    private MvcTestResult save(String month, String form) {
        return post("mm", PAGE + "/edit?month=" + month, "step=save&" + form);
    }

    private MvcTestResult publish(String month, String form) {
        return post("mm", PAGE + "/edit?month=" + month, "step=publish&" + form);
    }

    private void read(String username, String month, int version) {
        assertThat(post(username, PAGE + "/read", "org=JN1&first=" + month + "-01&version=" + version))
                .hasStatus3xxRedirection();
    }

    private String line(String month) {
        return city.jdbc()
                .sql(
                        "select line_id::text from plan.published_month_plan_line where month = :month and point = 'BRAND'")
                .param("month", java.time.LocalDate.parse(month + "-01"))
                .query(String.class)
                .single();
    }

    private int messages(String username, String month) {
        return city.jdbc()
                .sql(
                        "select count(*) from tools.message where staff_id = :staff and message_key like 'plan.%' and path like '%' || :month || '%'")
                .param("month", month)
                .param("staff", new TestReports(city).user(username).staffId())
                .query(Integer.class)
                .single();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of the first input with the name. */
    private static String value(String page, String name) {
        Matcher matcher = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(matcher.group(1));
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
