package com.platform135.analysis.chances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.contract.AdoptedArea;
import com.platform135.tools.contract.AdoptedAreas;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;
import com.platform135test.TestReports;

/** 王海's six shops of 东山市场部 sell ten times what those of 秣陵市场部 do. */
@SpringBootTest(classes = {PlatformTestApplication.class, AreaPageTests.City.class})
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.world=areas")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AreaPageTests {

    private static final String PAGE = "/analysis/chances/areas";
    private static final String VIEW = PAGE + "?month=2026-11";
    private static final String AREA = "kind=AREA&keys=JN1.URBAN&view=" + VIEW;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @Autowired
    private AreaDecisionQueries queries;

    @Autowired
    private AdoptedAreas areas;

    @Autowired
    private List<TodoSource> todos;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").shop("320111000001", "chen");
            for (int i = 1; i <= 18; i++) {
                String licence = "3201150000%02d".formatted(i);
                city.shop(licence, i <= 6 ? "wang" : "sun").order("2026-11-17", licence, "510101", i <= 6 ? 300 : 30);
            }
            return city.orders();
        }
    }

    @Test
    @Order(1)
    void tickedAreasAreShownBeforeTheyAreDecidedAbout() {
        assertThat(get("mm", VIEW))
                .bodyText()
                .contains("采纳或忽略", "未处理", "kind=AREA")
                .doesNotContain("存为客户集");
        assertThat(get("wang", VIEW)).bodyText().contains("未处理").doesNotContain("采纳或忽略");
        assertThat(post("mm", "/decide", AREA))
                .hasStatusOk()
                .bodyText()
                .contains("东山市场部 · 市区", "每新增一户预计每月", "2026-12-18", "2027-02-20");
    }

    @Test
    @Order(2)
    void whatIsAdoptedSaysWhatIsToBeDoneByADay() throws Exception {
        assertThat(post("mm", "/decisions", AREA + "&action=ADOPTED&note=&due=2026-12-18&until="))
                .hasStatusOk()
                .bodyText()
                .contains("请写明怎么做或为什么忽略");
        assertThat(post("mm", "/decisions", AREA + "&action=ADOPTED&note=x&due=2020-01-01&until="))
                .bodyText()
                .contains("请填写今天起一年内的日期");
        assertThat(post("mm", "/decisions", AREA + "&action=ADOPTED&note=请专卖核实空白路段&due=2026-12-18&until="))
                .hasStatus3xxRedirection();

        assertThat(get("wang", VIEW)).bodyText().contains("已采纳，2026-12-18 前", "请专卖核实空白路段");
        assertThat(new TestPages(mvc, city).counters("branch", VIEW + "&state=open"))
                .hasSize(4)
                .allMatch(one -> one.said() == one.listed())
                .extracting(TestPages.Counter::said)
                .containsExactly(2, 1, 0, 1);
        assertThat(get("mm", VIEW + "&state=mine")).bodyText().contains("请专卖核实空白路段");
        assertThat(get("branch", VIEW + "&state=mine")).bodyText().doesNotContain("请专卖核实空白路段");
        assertThat(todos("mm")).extracting(Todo::due).contains(LocalDate.of(2026, 12, 18));
        assertThat(todos("branch")).isEmpty();
    }

    @Test
    @Order(3)
    void anotherBranchSeesNothingOfIt() {
        LocalDate today = TestCity.TODAY;

        assertThat(queries.list(new TestReports(city).ask("mm", "month=2026-11").scope(), today, today))
                .extracting(AreaDecisionRow::code)
                .containsExactly("JN1.URBAN");
        assertThat(queries.list(
                        new TestReports(city).ask("other", "month=2026-11").scope(), today, today))
                .isEmpty();
        assertThat(queries.list(OrganisationScope.ofManager(13), today, today)).isEmpty();
    }

    @Test
    @Order(4)
    void nobodyDecidesAboutOtherUnitsAndManagersNotAtAll() {
        assertThat(post(
                        "mm",
                        "/decisions",
                        "kind=AREA&keys=JN2.URBAN&view=" + VIEW + "&action=DISMISSED&note=x&due=&until=2026-12-18"))
                .hasStatus(400);
        assertThat(post("wang", "/decisions", AREA + "&action=DISMISSED&note=x&due=&until=2026-12-18"))
                .hasStatus(403);
    }

    @Test
    @Order(5)
    void whatIsDoneNoLongerWaits() {
        assertThat(post("mm", "/finish", AREA)).hasStatus3xxRedirection();

        assertThat(todos("mm")).isEmpty();
        assertThat(get("branch", VIEW)).bodyText().contains("已办结 2026-11-22");
    }

    @Test
    @Order(6)
    void aDismissalHoldsUntilItsDay() {
        assertThat(post("branch", "/decisions", AREA + "&action=DISMISSED&note=拆迁在即&due=&until=2026-12-31"))
                .hasStatus3xxRedirection();

        assertThat(get("branch", VIEW)).bodyText().contains("已忽略，至 2026-12-31", "拆迁在即");
        assertThat(get("branch", PAGE + "/export.csv?month=2026-11")).bodyText().contains("已忽略，至 2026-12-31");
        UUID id = queries.list(new TestReports(city).ask("mm", "month=2026-11").scope(), TestCity.TODAY, TestCity.TODAY)
                .get(0)
                .decisionId();
        assertThat(get("mm", PAGE + "/" + id))
                .bodyText()
                .contains("忽略的理由", "拆迁在即")
                .doesNotContain("加入问题", "片区机会已办结");
    }

    @Test
    @Order(7)
    void aProblemMadeOfAnAdoptedAreaIsOnItsThread() {
        String adopted = "&action=ADOPTED&note=补一户&due=2026-12-18&until=";
        assertThat(post("mm", "/decisions", AREA + adopted)).hasStatus3xxRedirection();
        UUID id = queries.list(new TestReports(city).ask("mm", "month=2026-11").scope(), TestCity.TODAY, TestCity.TODAY)
                .get(0)
                .decisionId();
        assertThat(get("mm", PAGE + "/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("东山市场部 · 市区", "已采纳，2026-12-18 前", "补一户", "加入问题", "片区机会已办结");
        assertThat(get("mm", VIEW)).bodyText().contains(PAGE + "/" + id);
        assertThat(areas.listFor(new TestReports(city).user("mm")))
                .extracting(AdoptedArea::id, AdoptedArea::work, AdoptedArea::shops)
                .containsExactly(tuple(id, "补一户", 6));
        assertThat(areas.listFor(new TestReports(city).user("other"))).isEmpty();
        assertThat(areas.known(new TestReports(city).user("mm"), List.of(id))).containsExactly(id);
        assertThat(areas.known(new TestReports(city).user("other"), List.of(id)))
                .isEmpty();

        assertThat(new TestPages(mvc, city)
                        .post("mm", "/analysis/problems", AREA + "&point=MARKET&title=东山网点不足&severity=MIDDLE"))
                .hasStatus3xxRedirection();

        assertThat(get("mm", PAGE + "/" + id)).bodyText().contains("东山网点不足", "/analysis/problems/");
        assertThat(areas.listFor(new TestReports(city).user("mm"))).isEmpty();
        UUID problem = city.jdbc()
                .sql("select problem_id from core.problem where title = '东山网点不足'")
                .query(UUID.class)
                .single();
        assertThat(get("mm", "/analysis/problems/" + problem)).bodyText().contains("片区机会 东山市场部 · 市区", PAGE + "/" + id);
        assertThat(get("other", PAGE + "/" + id)).hasStatus(404);
        assertThat(get("wang", PAGE + "/" + id)).hasStatusOk().bodyText().doesNotContain("片区机会已办结");
    }

    @Test
    @Order(8)
    void aDecisionIsFinishedOnItsOwnPage() {
        UUID id = queries.list(new TestReports(city).ask("mm", "month=2026-11").scope(), TestCity.TODAY, TestCity.TODAY)
                .get(0)
                .decisionId();

        assertThat(post("wang", "/" + id + "/finish", "x=1")).hasStatus(403);
        assertThat(post("other", "/" + id + "/finish", "x=1")).hasStatus(404);
        assertThat(post("mm", "/" + id + "/finish", "x=1")).hasStatus3xxRedirection();
        assertThat(get("mm", PAGE + "/" + id))
                .bodyText()
                .contains("已办结 2026-11-22")
                .doesNotContain("片区机会已办结");
    }

    @Test
    @Order(9)
    void theTrackRecordCountsAreasBesideTheRulesOfShops() {
        assertThat(get("mm", "/analysis/chances?month=2026-11&tab=record"))
                .hasStatusOk()
                .bodyText()
                .contains("片区户均偏高", "2026-06");
        assertThat(get("mm", "/analysis/chances/export.csv?month=2026-11&tab=record"))
                .bodyText()
                .contains("2026-11,片区户均偏高,1,0,1,0,0", "2026-10,片区户均偏高,0,0,0,0,0");
    }

    private List<Todo> todos(String username) {
        return todos.stream()
                .flatMap(source -> source.listFor(new TestReports(city).user(username)).stream())
                .filter(todo -> todo.messageKey().equals("analysis.chances.area.todo"))
                .toList();
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }

    @Test
    @Order(20)
    void theSlowerOfTwoSeesWhatTheOtherDecidedBeforeHisOwnHolds() throws Exception {
        String slower = seen();
        String decision = "&action=DISMISSED&due=&until=2026-12-30&note=";
        assertThat(post("branch", "/decisions", AREA + decision + "缓一缓&seen=" + seen()))
                .hasStatus3xxRedirection();

        assertThat(post("mm", "/decisions", AREA + decision + "不用&seen=" + slower))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚有人处理过", "已忽略，至 2026-12-30");
        assertThat(post("mm", "/decisions", AREA + decision + "不用&seen=" + seen()))
                .hasStatus3xxRedirection();
    }

    private String seen() throws UnsupportedEncodingException {
        String page = post("mm", "/decide", AREA).getResponse().getContentAsString();
        return page.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    }

    private MvcTestResult post(String username, String path, String form) {
        return new TestPages(mvc, city).post(username, PAGE + path, form);
    }
}
