package com.platform135.evaluate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135.evaluate.VisitWorld;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, VisitReviewTests.City.class})
@AutoConfigureMockMvc
class VisitReviewTests {

    private static final String LIST = "/evaluate/visits";
    private static final String QUEUE = "?review=waiting&month=2026-09";

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
                    .shop("320115000003", "sun", "S");
            VisitWorld world = new VisitWorld(city);
            world.visit(1, "320115000001", "2026-09-01T09:00").effect("第一次").save();
            world.visit(2, "320115000002", "2026-09-02T09:00").effect("第二次").save();
            world.visit(3, "320115000001", "2026-09-03T09:00").effect("第三次").save();
            world.visit(4, "320115000003", "2026-09-04T09:00").effect("秣陵的").save();
            world.visit(5, "320115000001", "2026-08-05T09:00").effect("要补充的").save();
            world.visit(6, "320115000001", "2026-08-06T09:00")
                    .effect("写详细了")
                    .version(2)
                    .save();
            world.visit(7, "320115000001", "2026-07-07T09:00").effect("点评的").save();
            world.visit(8, "320115000001", "2026-07-08T09:00").effect("同时评的").save();
            world.visit(10, "320115000001", "2026-06-01T09:00").effect("成批的").save();
            world.visit(11, "320115000001", "2026-06-02T09:00")
                    .effect("更正过的")
                    .version(2)
                    .save();
            world.visit(12, "320115000003", "2026-06-03T09:00").effect("别处的").save();
            city.jdbc().sql("""
                            insert into core.visit_version (retailer_id, visit_id, version, content, updated_at, replaced_at)
                            select retailer_id, visit_id, 1, '{"effect": "写得少", "method": "ON_SITE", "unchanged": false, "findings": []
                              , "matters": [], "startedAt": "2026-08-06T01:00:00+00:00", "endedAt": null}', updated_at, received_at
                            from core.visit where visit_id = :id
                            """).param("id", VisitWorld.id(6)).update();
            return city;
        }
    }

    @Test
    void theQueueBeginsWithTheNewestAndGoesOnAfterEachConfirmation() {
        assertThat(get("mm", "/evaluate/visits/review?month=2026-09"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/evaluate/visits/" + VisitWorld.id(3) + "?month=2026-09&review=waiting");
        assertThat(get("mm", page(2) + QUEUE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "第二次",
                        "待评阅第 2 条，共 3 条",
                        VisitWorld.id(3).toString(),
                        VisitWorld.id(1).toString());

        assertThat(review("mm", 2, QUEUE, 1, "confirmed", ""))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page(1) + QUEUE);

        assertThat(get("mm", page(2) + QUEUE)).bodyText().contains("列表还有 2 条", "已确认");
        assertThat(count("core.thread_link where parent_id = '" + VisitWorld.id(2)
                        + "' and child_type = 'visit-review'"))
                .isEqualTo(1);
    }

    @Test
    void aReturnedVisitTellsItsCustomerManagerWhy() {
        assertThat(review("mm", 5, "", 1, "returned", "请补充库存")).hasStatus3xxRedirection();

        assertThat(count("tools.message where staff_id = 11 and message_key = 'evaluate.review.message.returned'"))
                .isEqualTo(1);
        assertThat(get("wang", page(5))).bodyText().contains("请补充库存", "去更正", "已退回");
        assertThat(count("tools.audit_entry where entity = 'visit' and action = 'review' and entity_id = '"
                        + VisitWorld.id(5) + "'"))
                .isEqualTo(1);
    }

    @Test
    void aVisitDoesNotGoBackWithoutAWord() {
        assertThat(review("mm", 1, "", 1, "returned", " ")).hasStatus(400);
    }

    @Test
    void theSecondMarketManagerLearnsThatItIsDone() {
        review("mm", 8, "", 1, "confirmed", "");

        MvcTestResult second = review("mm", 8, "", 1, "returned", "太笼统");

        assertThat(second).hasStatus3xxRedirection().flash().containsEntry("refused", "evaluate.review.already");
        assertThat(count("core.visit_review where visit_id = '" + VisitWorld.id(8) + "'"))
                .isEqualTo(1);
    }

    @Test
    void anOldVersionIsNotReviewedAndWhatChangedIsShown() {
        assertThat(review("mm", 6, "", 1, "confirmed", "")).flash().containsEntry("refused", "evaluate.review.newer");
        assertThat(get("mm", page(6))).bodyText().contains("改了什么", "写得少", "写详细了");
    }

    @Test
    void aCommentReachesTheCustomerManagerAndTheAnswerComesBack() {
        post("mm", page(7) + "/comments", "body", "下周一起去");
        post("wang", page(7) + "/comments", "body", "好的");

        assertThat(get("wang", page(7))).bodyText().containsSubsequence("下周一起去", "好的");
        assertThat(count("tools.message where staff_id = 11 and path = '" + page(7) + "'"))
                .isEqualTo(1);
        assertThat(count("tools.message where staff_id = 21 and path = '" + page(7) + "'"))
                .isEqualTo(1);
    }

    @Test
    void aVisitOfAnotherUnitIsNotThere() {
        assertThat(get("mm", page(4))).hasStatus(404);
        assertThat(get("other", page(1))).hasStatus(404);
        assertThat(review("mm", 4, "", 1, "confirmed", "")).hasStatus(404);
        assertThat(get("mm", page(99))).hasStatus(404);
    }

    @Test
    void onlyMarketManagersReview() {
        assertThat(review("branch", 1, "", 1, "confirmed", "")).hasStatus(403);
        assertThat(review("wang", 1, "", 1, "confirmed", "")).hasStatus(403);
    }

    private static String page(int visit) {
        return "/evaluate/visits/" + VisitWorld.id(visit);
    }

    private int count(String from) {
        return city.jdbc()
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsTickedIsConfirmedAtOnceAndCanBeTakenBack() {
        MvcTestResult confirmed =
                post("mm", LIST + "/confirm?month=2026-06", "keys", key(10, 1), key(11, 1), key(12, 1));

        assertThat(confirmed).hasRedirectedUrl(LIST + "?month=2026-06");
        assertThat(confirmed.getMvcResult().getFlashMap().get("confirmed"))
                .isEqualTo(new ManyReviewsController.Confirmed(1, 2, List.of(key(10, 1))));
        assertThat(verdicts(10)).containsExactly("CONFIRMED");
        assertThat(verdicts(11)).as("corrected since").isEmpty();
        assertThat(verdicts(12)).as("another market's").isEmpty();
        assertThat(get("mm", LIST + "?month=2026-06&review=waiting"))
                .bodyText()
                .doesNotContain(key(10, 1))
                .contains(key(11, 2));

        assertThat(post("mm", LIST + "/unconfirm?month=2026-06", "keys", key(10, 1), key(11, 2)))
                .hasStatus3xxRedirection();
        assertThat(verdicts(10)).isEmpty();
        assertThat(get("mm", LIST + "?month=2026-06&review=waiting")).bodyText().contains(key(10, 1));
    }

    @Test
    void whoDoesNotReviewHasNoTicksAndCannotConfirm() {
        assertThat(get("branch", LIST + "?month=2026-06")).bodyText().doesNotContain("name=\"keys\"", "确认所选");
        assertThat(post("wang", LIST + "/confirm", "keys", key(10, 1))).hasStatus(403);
        assertThat(post("mm", LIST + "/confirm", "keys", "nonsense")).hasStatus(400);
    }

    private static String key(int visit, int version) {
        return VisitWorld.id(visit) + "_" + version;
    }

    private List<String> verdicts(int visit) {
        return city.jdbc()
                .sql("select verdict from core.visit_review where visit_id = :id order by version")
                .param("id", VisitWorld.id(visit))
                .query(String.class)
                .list();
    }

    private MvcTestResult review(String username, int visit, String query, int version, String verdict, String note) {
        return mvc.post()
                .uri(page(visit) + "/review" + query)
                .with(user(person(username)))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("verdict", verdict)
                .param("note", note)
                .exchange();
    }

    private MvcTestResult post(String username, String uri, String name, String... value) {
        return mvc.post()
                .uri(uri)
                .with(user(person(username)))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get().uri(uri).with(user(person(username))).exchange();
    }

    private PlatformUser person(String username) {
        return new TestReports(city).user(username);
    }
}
