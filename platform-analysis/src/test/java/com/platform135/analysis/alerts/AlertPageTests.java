package com.platform135.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135.db.thread.ThreadNode;
import com.platform135.tools.contract.VisitWish;
import com.platform135.tools.contract.VisitWishes;
import com.platform135.tools.thread.ThreadItem;
import com.platform135.tools.thread.ThreadSource;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;
import com.platform135test.TestReports;

/** Two silent shops of 王海, one of 刘佳, one of another branch. */
@SpringBootTest(classes = {PlatformTestApplication.class, AlertPageTests.City.class})
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.world=alerts")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertPageTests {

    private static final String VIEW = "/analysis/alerts?month=2026-11";
    private static final String FIRST = "320115000001";
    private static final String SECOND = "320115000002";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @Autowired
    private VisitWishes wishes;

    @Autowired
    private List<TodoSource> todos;

    @Autowired
    private List<ThreadSource> threads;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .shop(FIRST, "wang")
                    .shop(SECOND, "wang")
                    .shop("320115000003", "liu")
                    .shop("320115000004", "liu")
                    .shop("320111000001", "chen")
                    .order("2026-10-06", FIRST, "510101", 40)
                    .order("2026-10-06", "320115000003", "510101", 40)
                    .order("2026-11-20", "320115000004", "510101", 40)
                    .orders();
        }
    }

    @Test
    @Order(1)
    void everyAlertSaysItsFiguresInOneSentence() {
        assertThat(get("wang", VIEW))
                .hasStatusOk()
                .bodyText()
                .contains("连续 2 个周期（2026-11-07 至 2026-11-20）没有订货，上次订货 2026-10-06", "店" + FIRST, "店" + SECOND)
                .doesNotContain("店320115000003", "店320111000001");
        assertThat(get("wang", VIEW + "&rule=large")).bodyText().contains("没有");
    }

    @Test
    @Order(2)
    void inEnglishTheSentenceReadsEnglish() {
        assertThat(mvc.get()
                        .uri(VIEW)
                        .with(user(new TestReports(city).user("wang")))
                        .cookie(new Cookie("lang", "en"))
                        .exchange())
                .bodyText()
                .contains("No order for 2 cycles (2026-11-07 to 2026-11-20)", "Customer alerts");
    }

    @Test
    @Order(3)
    void tickedAlertsAreShownBeforeTheyAreDecidedAbout() {
        assertThat(post("wang", "/analysis/alerts/decide", "kind=SHOP&keys=" + FIRST + "&view=" + VIEW))
                .hasStatusOk()
                .bodyText()
                .contains("店" + FIRST, "转拜访", "2026-11-27", "2026-12-20")
                .doesNotContain("店" + SECOND);
    }

    @Test
    @Order(4)
    void daysOffDoNotCount() {
        holiday("2026-11-25");

        assertThat(post("wang", "/analysis/alerts/decide", "kind=SHOP&keys=" + FIRST + "&view=" + VIEW))
                .bodyText()
                .contains("2026-11-30")
                .doesNotContain("2026-11-27");
        noHolidays();
    }

    @Test
    @Order(4)
    void whatIsHandledNeedsANote() {
        assertThat(post("wang", "/analysis/alerts/decisions", form(FIRST, "HANDLED", "", "", "")))
                .hasStatusOk()
                .bodyText()
                .contains("请写明情况或理由");
        assertThat(decisions()).isZero();
    }

    @Test
    @Order(5)
    void aVisitReachesTheManagersListOfTheDayAndTheAlertIsNoLongerOpen() {
        assertThat(post("wang", "/analysis/alerts/decisions", form(FIRST, "VISIT", "", "2026-11-27", "")))
                .hasStatus3xxRedirection();

        List<VisitWish> wished = wishes.listFor(11, TestCity.TODAY);
        assertThat(wished).extracting(VisitWish::due).containsExactly(LocalDate.of(2026, 11, 27));
        assertThat(wished.get(0).reason().key()).isEqualTo("analysis.alerts.rule.silent.sentence");
        assertThat(wishes.listFor(12, TestCity.TODAY)).isEmpty();
        assertThat(get("wang", VIEW)).bodyText().doesNotContain("店" + FIRST);
        assertThat(get("wang", VIEW + "&state=waiting")).bodyText().contains("店" + FIRST, "待拜访，2026-11-27 前", "王海");
    }

    @Test
    @Order(6)
    void aToDoWaitsForTheCustomerManagerUntilItIsDone() {
        holiday("2026-11-25");
        post("mm", "/analysis/alerts/decisions", form(SECOND, "TASK", "", "2026-11-25", ""));
        noHolidays();
        assertThat(todos("wang")).extracting(Todo::due).contains(LocalDate.of(2026, 11, 24));
        assertThat(todos("wang")).extracting(Todo::messageKey).contains("analysis.alerts.todo.TASK");

        assertThat(mvc.post()
                        .uri("/analysis/alerts/finish")
                        .with(user(new TestReports(city).user("wang")))
                        .with(csrf())
                        .param("kind", "SHOP")
                        .param("keys", SECOND)
                        .param("view", VIEW + "&state=waiting")
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(todos("wang")).extracting(Todo::messageKey).doesNotContain("analysis.alerts.todo.TASK");
    }

    @Test
    @Order(7)
    void aDismissalNeedsADayWithinAYear() {
        assertThat(post(
                        "liu",
                        "/analysis/alerts/decisions",
                        form("320115000003", "DISMISSED", "老板住院", "", "2029-01-01")))
                .bodyText()
                .contains("请填写今天起一年内的日期");
        assertThat(post(
                        "liu",
                        "/analysis/alerts/decisions",
                        form("320115000003", "DISMISSED", "老板住院", "", "2026-12-31")))
                .hasStatus3xxRedirection();
        assertThat(get("mm", VIEW + "&state=settled"))
                .bodyText()
                .contains("店320115000003", "已忽略，至 2026-12-31", "老板住院", "刘佳");
    }

    @Test
    @Order(8)
    void nobodyDecidesAboutAnotherManagersShop() {
        assertThat(post("wang", "/analysis/alerts/decisions", form("320115000003", "HANDLED", "x", "", "")))
                .hasStatus(400);
        assertThat(post("city", "/analysis/alerts/decisions", form("320111000001", "HANDLED", "x", "", "")))
                .hasStatus(403);
    }

    @Test
    @Order(9)
    void theTrackRecordCountsHitsAndWhatBecameOfThem() {
        assertThat(get("mm", VIEW + "&tab=record"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-11", "2026-06", "连续未订货", "次月不再命中");
        assertThat(get("mm", "/analysis/alerts/export.csv?month=2026-11&state=all"))
                .hasStatusOk()
                .bodyText()
                .contains("没有订货");
    }

    @Test
    @Order(9)
    void everyCounterOpensExactlyWhatItCounts() throws Exception {
        assertThat(new TestPages(mvc, city).counters("mm", VIEW + "&state=settled&q=1"))
                .hasSize(12)
                .allMatch(one -> one.said() == one.listed())
                .extracting(TestPages.Counter::said)
                .startsWith(0, 3);
    }

    @Test
    @Order(9)
    void whatIsStillToBeDoneStaysListedWhenTheRuleFindsItNoMore() throws Exception {
        city.jdbc().sql("""
                        insert into analysis.signal_decision (retailer_id, decision_id, rule_code, rule_version, subject, hit_on, arguments
                             , kind, until_on, due_on, decided_by, decided_on, decided_at)
                        values (1, gen_random_uuid(), 'jump', 1, '南京', date '2026-11-10', array['南京', '2026-11-04', '2026-11-10', '78', '26', '300%']
                             , 'VISIT', date '2026-12-20', date '2026-11-26', 11, date '2026-11-11', now())
                        """).update();

        Todo visits = todos("wang").stream()
                .filter(todo -> todo.messageKey().equals("analysis.alerts.todo.VISIT"))
                .findFirst()
                .orElseThrow();
        assertThat(visits.count()).isEqualTo(2);
        assertThat(visits.path()).isEqualTo("/analysis/alerts?state=visit");
        assertThat(get("wang", visits.path()))
                .bodyText()
                .contains("南京 近一周（2026-11-04 至 2026-11-10）订购 78 条", "待拜访，2026-11-27 前");
        assertThat(get("wang", "/analysis/alerts?state=task")).bodyText().doesNotContain("待拜访，");
        city.jdbc()
                .sql("delete from analysis.signal_decision where rule_code = 'jump'")
                .update();
    }

    @Test
    @Order(10)
    void theFirstVisitAnswersTheAlertAndTheListLeadsToIt() {
        UUID visit = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        int shop = 1;
        List<ThreadNode> answered = wishes.listAnswered(shop, visit, TestCity.TODAY);
        assertThat(answered).extracting(ThreadNode::type).containsExactly("signal");
        assertThat(wishes.listAnswered(shop, visit, TestCity.TODAY.minusDays(1)))
                .isEmpty();
        assertThat(wishes.listAnswered(shop, visit, TestCity.TODAY.plusDays(60)))
                .isEmpty();
        assertThat(wishes.listAnswered(2, visit, TestCity.TODAY)).isEmpty();

        city.jdbc()
                .sql(
                        "insert into core.visit (retailer_id, visit_id, staff_id, visit_date, started_at, method, updated_at, received_at)"
                                + " values (:shop, :id, 11, :day, now(), 'ON_SITE', now(), now())")
                .param("shop", shop)
                .param("id", visit)
                .param("day", TestCity.TODAY)
                .update();

        assertThat(wishes.listAnswered(shop, visit, TestCity.TODAY)).isEqualTo(answered);
        assertThat(wishes.listAnswered(shop, later, TestCity.TODAY.plusDays(1))).isEmpty();
        assertThat(get("wang", VIEW + "&state=settled"))
                .bodyText()
                .contains("已拜访 2026-11-22", "/execute/visits/" + visit);
        UUID decision = answered.get(0).id();
        assertThat(named(decision, "mm"))
                .isEqualTo(new ThreadItem(
                        "预警 连续未订货 · 店" + FIRST,
                        "/analysis/alerts?from=2026-11-22&to=2026-11-22&state=all&q=" + FIRST,
                        false));
        assertThat(named(decision, "liu")).isNull();
    }

    private void holiday(String day) {
        city.jdbc()
                .sql("insert into core.calendar_day (day, working, name) values (:day ::date, false, '放假')")
                .param("day", day)
                .update();
    }

    private void noHolidays() {
        city.jdbc().sql("delete from core.calendar_day where name = '放假'").update();
    }

    private String form(String licence, String action, String note, String due, String until) {
        return "kind=SHOP&keys=" + licence + "&view=" + VIEW + "&action=" + action + "&note=" + note + "&due=" + due
                + "&until=" + until;
    }

    private @Nullable ThreadItem named(UUID id, String username) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        return threads.stream()
                .filter(source -> source.types().contains("signal"))
                .map(source -> source.describe(List.of(id), new TestReports(city).user(username)))
                .findFirst()
                .orElseThrow()
                .get(id);
    }

    private List<Todo> todos(String username) {
        return todos.stream()
                .flatMap(source -> source.listFor(new TestReports(city).user(username)).stream())
                .toList();
    }

    private int decisions() {
        return city.jdbc()
                .sql("select count(*) from analysis.signal_decision")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }

    private MvcTestResult post(String username, String uri, String form) {
        return new TestPages(mvc, city).post(username, uri, form);
    }
}
