package com.platform135.evaluate.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.evaluate.VisitWorld;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, EscalationTests.City.class})
@AutoConfigureMockMvc
class EscalationTests {

    private static final String LIST = "/evaluate/visits/escalations";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @Autowired
    private EscalationQueries queries;

    @Autowired
    private EscalationWork work;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity().shop("320115000001", "wang").shop("320115000003", "sun");
            VisitWorld world = new VisitWorld(city);
            for (int visit = 1; visit <= 4; visit++) {
                world.visit(visit, visit == 3 ? "320115000003" : "320115000001", "2026-11-0" + visit + "T09:00")
                        .effect("老板有意见")
                        .matter(1, visit == 2 ? "PROMISE" : "OPINION", "投放太少" + visit)
                        .save();
            }
            return city;
        }
    }

    @Test
    void anOpinionGoesUpAndTheAnswerComesBack() {
        assertThat(escalate("mm", 1, "请尽快答复", "2026-11-25")).hasStatus3xxRedirection();
        assertThat(state(1)).isEqualTo("ESCALATED");
        assertThat(messages(22, "evaluate.escalation.message.asked")).isEqualTo(1);
        assertThat(get("branch", LIST)).bodyText().contains("投放太少1", "请尽快答复", "2026-11-25");
        assertThat(work.listFor(person("branch"))).singleElement().satisfies(todo -> {
            assertThat(todo.count()).isEqualTo(1);
            assertThat(todo.due()).hasToString("2026-11-25");
        });
        assertThat(escalate("mm", 1, "再报一次", "2026-11-26")).hasStatus(409);

        assertThat(answer("branch", 1, "下周起增加投放")).hasStatus3xxRedirection();

        assertThat(state(1)).isEqualTo("ANSWERED");
        assertThat(messages(11, "evaluate.escalation.message.answered")).isEqualTo(1);
        assertThat(messages(21, "evaluate.escalation.message.answered")).isEqualTo(1);
        assertThat(get("wang", "/evaluate/visits/" + VisitWorld.id(1)))
                .bodyText()
                .contains("已答复", "下周起增加投放", "请尽快答复");
        assertThat(work.listFor(person("branch"))).isEmpty();
        assertThat(get("branch", LIST + "?state=answered")).bodyText().contains("下周起增加投放");
    }

    @Test
    void aMarketManagerAnswersWhatWasNotPassedOn() {
        assertThat(answer("mm", 4, "我明天去说明")).hasStatus3xxRedirection();

        assertThat(state(4)).isEqualTo("ANSWERED");
        assertThat(messages(11, "evaluate.escalation.message.answered")).isPositive();
    }

    @Test
    void whatIsNoOpinionCannotGoUp() {
        assertThat(escalate("mm", 2, "请答复", "2026-11-25")).hasStatus(403);
    }

    @Test
    void aQuestionNeedsADayAndWords() {
        assertThat(escalate("mm", 4, "请答复", "2026-11-20")).hasStatus(400);
        assertThat(escalate("mm", 4, " ", "2026-11-25")).hasStatus(400);
    }

    @Test
    void anotherUnitsMatterIsNotThere() {
        assertThat(escalate("mm", 3, "请答复", "2026-11-25")).hasStatus(404);
        assertThat(answer("other", 1, "不归我管")).hasStatus(404);
        assertThat(queries.list(OrganisationScope.ofOrganisation(3), true, 10)).isEmpty();
        assertThat(queries.count(OrganisationScope.nothing(), TestCity.TODAY).waiting())
                .isZero();
    }

    @Test
    void theMarketManagerSettlesAMatterAndMayOpenItAgain() {
        assertThat(get("mm", "/evaluate/visits/" + VisitWorld.id(2))).bodyText().contains("办结");

        assertThat(post("mm", path(2, "done"), "outcome", "已送到")).hasStatus3xxRedirection();

        assertThat(state(2)).isEqualTo("DONE");
        assertThat(messages(11, "evaluate.escalation.message.closed")).isEqualTo(1);
        assertThat(get("wang", "/evaluate/visits/" + VisitWorld.id(2)))
                .bodyText()
                .contains("已送到", "已办结");
        assertThat(post("mm", path(2, "done"), "outcome", "再办一次")).hasStatus(409);

        assertThat(post("mm", path(2, "open"), "outcome", "")).hasStatus3xxRedirection();
        assertThat(state(2)).isEqualTo("ANSWERED");
    }

    @Test
    void nobodyElseSettlesAMatter() {
        String before = state(4);

        assertThat(post("wang", path(4, "done"), "outcome", "")).hasStatus(403);
        assertThat(post("branch", path(4, "done"), "outcome", "")).hasStatus(403);
        assertThat(post("mm", path(3, "done"), "outcome", "")).hasStatus(404);
        assertThat(state(4)).isEqualTo(before).isNotEqualTo("DONE");
    }

    private MvcTestResult post(String username, String uri, String name, String value) {
        return mvc.post()
                .uri(uri)
                .with(user(person(username)))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private static UUID matter(int visit) {
        return VisitWorld.id(1000 + visit);
    }

    private static String path(int visit, String action) {
        return "/evaluate/visits/" + VisitWorld.id(visit) + "/matters/" + matter(visit) + "/" + action;
    }

    private String state(int visit) {
        return city.jdbc()
                .sql("select state from core.matter where matter_id = :id")
                .param("id", matter(visit))
                .query(String.class)
                .single();
    }

    private int messages(int staff, String key) {
        return city.jdbc()
                .sql("select count(*) from tools.message where staff_id = :staff and message_key = :key")
                .param("staff", staff)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult escalate(String username, int visit, String note, String dueOn) {
        return mvc.post()
                .uri(path(visit, "escalation"))
                .with(user(person(username)))
                .with(csrf())
                .param("note", note)
                .param("dueOn", dueOn)
                .exchange();
    }

    private MvcTestResult answer(String username, int visit, String text) {
        return mvc.post()
                .uri(path(visit, "answer"))
                .with(user(person(username)))
                .with(csrf())
                .param("answer", text)
                .exchange();
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get().uri(uri).with(user(person(username))).exchange();
    }

    private PlatformUser person(String username) {
        return new TestReports(city).user(username);
    }
}
