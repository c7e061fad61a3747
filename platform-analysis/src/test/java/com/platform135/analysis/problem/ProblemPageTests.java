package com.platform135.analysis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.thread.ThreadLink;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.contract.OpenProblem;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.todo.Todo;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;
import com.platform135test.TestReports;

/** wang and liu are customer managers of 东山, mm is their market manager; sun belongs to 秣陵, chen to another branch. */
@SpringBootTest(classes = {PlatformTestApplication.class, ProblemPageTests.City.class})
@TestPropertySource(properties = "test.context=problems")
@AutoConfigureMockMvc
class ProblemPageTests {

    private static final String LIST = "/analysis/problems";
    private static final String FORM = "point=CUSTOMER&severity=HIGH&description=&area=东山街道&bones=FIELD&";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @Autowired
    private OpenProblems port;

    @Autowired
    private ProblemTodos todos;

    @Autowired
    private ThreadLinks threads;

    @Autowired
    private TransactionTemplate transactions;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity()
                    .shop("320115000001", "wang")
                    .shop("320115000002", "liu")
                    .shop("320111000003", "chen")
                    .spec("100001", "七匹狼(通仙)")
                    .order("2026-11-03", "320115000001", "100001", 10)
                    .order("2026-11-04", "320115000002", "100001", 20)
                    .order("2026-11-04", "320111000003", "100001", 30)
                    .orders();
        }
    }

    @Test
    void aProblemIsSeenByWhoFoundItAndByThoseAbove() {
        UUID id = create("wang", "title=集镇断货&licences=320115000001");

        assertThat(pages().get("wang", LIST + "/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("集镇断货", "严重", "未处理", "店320115000001", "东山街道", "自身");
        assertThat(pages().get("mm", LIST + "/" + id)).hasStatusOk();
        assertThat(pages().get("branch", LIST + "/" + id)).hasStatusOk();
        assertThat(pages().get("liu", LIST + "/" + id)).hasStatus(404);
        assertThat(pages().get("sun", LIST + "/" + id)).hasStatus(404);
        assertThat(pages().get("other", LIST + "/" + id)).hasStatus(404);
        assertThat(pages().get("mm", LIST)).bodyText().contains("集镇断货");
        assertThat(pages().get("other", LIST)).bodyText().doesNotContain("集镇断货");
    }

    @Test
    void aShopOutsideTheScopeIsRefusedByName() {
        assertThat(pages().post("wang", LIST, FORM + "title=别人的客户&addShops=320111000003"))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到，或不在你的范围：320111000003");
    }

    @Test
    void whoReadsDoesNotWrite() {
        UUID id = create("wang", "title=只读");
        assertThat(pages().get("wang", LIST + "/new?licence=320115000001"))
                .bodyText()
                .contains("店320115000001");
        assertThat(pages().get("wang", LIST + "/new?licence=320111000003"))
                .bodyText()
                .doesNotContain("店320111000003");

        assertThat(pages().get("branch", LIST + "/new")).hasStatus(403);
        assertThat(pages().post("mm", LIST + "/" + id + "/causes", "revision=0&causeId=&depth=0&words=客户"))
                .hasStatus(403);
        assertThat(pages().get("mm", LIST + "/" + id)).bodyText().doesNotContain("data-outline");
    }

    @Test
    void causesAreSavedAndDrawnAndWhoIsSlowerSeesBoth() {
        UUID id = create("wang", "title=动销慢");
        int revision = revision(id);

        assertThat(causes("wang", id, revision, "客户", "库存高")).hasStatus3xxRedirection();
        assertThat(pages().get("wang", LIST + "/" + id)).bodyText().contains("库存高", "1 条原因");

        assertThat(causes("wang", id, revision, "客户", "价签不全"))
                .hasStatus(409)
                .bodyText()
                .contains("客户；　库存高", "客户；　价签不全");
        assertThat(causes("wang", id, revision(id), "客户", "价签不全")).hasStatus3xxRedirection();
    }

    @Test
    void whatWasTypedUponAnOlderVersionIsShownBesideIt() {
        UUID id = create("wang", "title=第一版");
        int revision = revision(id);
        pages().post("wang", LIST + "/" + id + "/edit", FORM + "title=第二版&revision=" + revision);

        assertThat(pages().post("wang", LIST + "/" + id + "/edit", FORM + "title=第三版&revision=" + revision))
                .hasStatus(409)
                .bodyText()
                .contains("第二版", "第三版");
    }

    @Test
    void aProblemEndsWithItsResultAndCanBeOpenedAgain() {
        UUID id = create("wang", "title=要关闭");

        assertThat(state("wang", id, "CLOSED", "")).hasStatus(400);
        assertThat(state("wang", id, "CLOSED", "补货到位")).hasStatus3xxRedirection();
        assertThat(pages().get("wang", LIST + "/" + id)).bodyText().contains("已关闭", "补货到位", "重新打开");
        assertThat(causes("wang", id, revision(id), "客户", "晚了")).hasStatus(409);
        assertThat(state("wang", id, "OPEN", "又出现了")).hasStatus3xxRedirection();
        assertThat(pages().get("wang", LIST + "/" + id)).bodyText().contains("未处理");
    }

    @Test
    void theMarketManagerCommentsAndConfirmsAndTheFinderHearsOfIt() {
        UUID id = create("liu", "title=等确认");

        assertThat(pages().post("mm", LIST + "/" + id + "/comments", "body=补两户现场照片"))
                .hasStatus3xxRedirection();
        assertThat(pages().post("mm", LIST + "/" + id + "/confirmation", "body=属实"))
                .hasStatus3xxRedirection();
        assertThat(pages().post("liu", LIST + "/" + id + "/confirmation", "body=我也确认"))
                .hasStatus(403);

        assertThat(pages().get("liu", LIST + "/" + id)).bodyText().contains("补两户现场照片", "属实", "确认");
        assertThat(city.jdbc()
                        .sql("select count(*) from tools.message where staff_id = 12 and path = :path")
                        .param("path", LIST + "/" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aPlanThatQuotesItMakesItPlannedAndTheThreadLeadsThere() {
        UUID id = create("wang", "title=要列计划");
        assertThat(port.listFor(new TestReports(city).user("mm")))
                .extracting(OpenProblem::title)
                .contains("要列计划");
        UUID line = UUID.randomUUID();

        transactions.executeWithoutResult(status -> {
            assertThat(port.planned(new TestReports(city).user("mm"), List.of(id)))
                    .containsExactly(id);
            assertThat(port.planned(new TestReports(city).user("other"), List.of(id)))
                    .isEmpty();
            threads.link(
                    new ThreadLink(
                            new ThreadNode(ThreadStep.ANALYSIS, "problem", id),
                            new ThreadNode(ThreadStep.PLAN, "month-plan-line", line)),
                    21);
        });

        assertThat(pages().get("wang", LIST + "/" + id)).bodyText().contains("已列计划");
        assertThat(port.listFor(new TestReports(city).user("mm")))
                .extracting(OpenProblem::title)
                .doesNotContain("要列计划");
    }

    @Test
    void tickedRowsBecomeEvidenceThatStaysAsItWas() {
        create("wang", "title=已有一个");
        MvcTestResult form = ticked("wang", LIST + "/from-rows", "title", "");
        assertThat(form)
                .hasStatusOk()
                .bodyText()
                .contains("店320115000001", "加入已有的问题")
                .doesNotContain("店320115000002");

        MvcTestResult saved = ticked("wang", LIST, "title", "铺货慢");
        assertThat(saved).hasStatus3xxRedirection();
        city.order("2026-11-05", "320115000001", "100001", 15).orders();

        assertThat(pages().get("wang", String.valueOf(saved.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("看现在的数字", "<td>10</td>")
                .doesNotContain("<td>25</td>");
    }

    private MvcTestResult ticked(String username, String uri, String name, String value) {
        return mvc.post()
                .uri(uri)
                .with(user(new TestReports(city).user(username)))
                .with(csrf())
                .param("kind", "SHOP")
                .param("view", "/analysis/distribution?tab=carried&month=2026-11")
                .param("keys", "320115000001")
                .param("keys", "320115000002")
                .param(name, value)
                .exchange();
    }

    @Test
    void theListSaysWhatItHoldsAndLeavesAsAFile() {
        create("wang", "title=导出看看");

        assertThat(pages().get("mm", LIST + "?month=2026-11&state=OPEN&q=导出看看"))
                .hasStatusOk()
                .bodyText()
                .contains("导出看看", "未处理");
        assertThat(pages().get("mm", LIST + "/export.csv?month=2026-11&q=导出看看"))
                .hasStatusOk()
                .bodyText()
                .contains("导出看看", "王海");
        assertThat(pages().get("mm", LIST + "/people?month=2026-11&reset=1")).hasStatus3xxRedirection();
        assertThat(pages().get("mm", LIST + "/people?month=2026-11"))
                .hasStatusOk()
                .bodyText()
                .contains("王海", "刘佳", "合计");
        assertThat(pages().get("mm", LIST + "?month=2026-10&q=导出看看")).bodyText().doesNotContain("<td>严重");
        assertThat(pages().get("mm", LIST + "?state=GONE")).hasStatus(400);
    }

    @Test
    void theFileStandsInTheOrderOfTheScreenAndTheListCanBeSubscribedTo() {
        create("wang", "title=排序甲");
        severity(create("wang", "title=排序乙"), "LOW");
        severity(create("wang", "title=排序丙"), "MIDDLE");

        for (String page : List.of("", "/export.csv")) {
            assertThat(pages().get("mm", LIST + page + "?month=2026-11&q=排序&sort=severity"))
                    .hasStatusOk()
                    .bodyText()
                    .containsSubsequence("排序乙", "排序丙", "排序甲");
        }
        assertThat(pages().get("mm", LIST + "?month=2026-11")).bodyText().contains("/tools/subscriptions/new?view=");
        assertThat(pages().get("mm", "/tools/subscriptions/new?view=" + LIST)).hasStatusOk();
    }

    @Test
    void theToDoOpensExactlyTheProblemsThatHaveWaitedTooLong() throws Exception {
        create("wang", "title=刚提出");
        for (int days : List.of(7, 8, 40)) {
            city.jdbc()
                    .sql("update core.problem set raised_on = :day where problem_id = :id")
                    .param("day", TestCity.TODAY.minusDays(days))
                    .param("id", create("wang", "title=等了" + days + "天"))
                    .update();
        }

        Todo old = todos.listFor(new TestReports(city).user("wang")).get(0);

        assertThat(old.count()).isEqualTo(2);
        assertThat(pages().get("wang", old.path()))
                .bodyText()
                .contains("等了8天", "等了40天", "共 2 条")
                .doesNotContain("等了7天", "刚提出");
    }

    private void severity(UUID id, String severity) {
        city.jdbc()
                .sql("update core.problem set severity = :severity where problem_id = :id")
                .param("severity", severity)
                .param("id", id)
                .update();
    }

    private UUID create(String username, String fields) {
        MvcTestResult created = pages().post(username, LIST, FORM + fields);
        assertThat(created).hasStatus3xxRedirection();
        String target = Objects.requireNonNull(created.getResponse().getRedirectedUrl());
        return UUID.fromString(target.substring(target.lastIndexOf('/') + 1));
    }

    private MvcTestResult causes(String username, UUID id, int revision, String bone, String cause) {
        return pages().post(
                        username,
                        LIST + "/" + id + "/causes",
                        "revision=" + revision + "&causeId=&depth=0&words=" + bone + "&causeId=&depth=1&words="
                                + cause);
    }

    private MvcTestResult state(String username, UUID id, String state, String said) {
        return pages().post(
                        username,
                        LIST + "/" + id + "/state",
                        "revision=" + revision(id) + "&state=" + state + "&said=" + said);
    }

    private int revision(UUID id) {
        return city.jdbc()
                .sql("select revision from core.problem where problem_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private TestPages pages() {
        return new TestPages(mvc, city);
    }
}
