package com.platform135.execute.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** What a phone may rely on. Now is noon of Sunday 2026-11-22. */
@SpringBootTest(classes = {PlatformTestApplication.class, VisitContractTests.City.class})
@AutoConfigureMockMvc
class VisitContractTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        /** Shop 3 was 王海's until the 20th and is 刘佳's since. */
        @Bean
        TestCity city() {
            return new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .shop("320115000001", "wang")
                    .shop("320115000002", "liu")
                    .shop("320115000003", "wang")
                    .assigned("320115000003", "liu", LocalDate.of(2026, 11, 20))
                    .shop("320111000001", "chen");
        }
    }

    private final UUID id = UUID.randomUUID();

    @Test
    void aNewVisitIsCreatedAndSentAgainChangesNothing() {
        assertThat(post("wang", body(id, "320115000001", "2026-11-22T09:10:00+08:00", "2026-11-22T09:30:00+08:00", "")))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);

        assertThat(post(
                        "wang",
                        body(
                                id,
                                "320115000001",
                                "2026-11-22T09:10:00+08:00",
                                "2026-11-22T09:30:00+08:00",
                                ",\"effect\":\"x\"")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(count("select count(*) from core.visit where visit_id = :id and effect is null"))
                .isOne();
    }

    @Test
    void aLaterVersionReplacesAndTheOneBeforeIsKept() {
        post(
                "wang",
                body(
                        id,
                        "320115000001",
                        "2026-11-22T09:10:00+08:00",
                        "2026-11-22T09:30:00+08:00",
                        ",\"effect\":\"先\""));

        assertThat(post(
                        "wang",
                        body(
                                id,
                                "320115000001",
                                "2026-11-22T09:10:00+08:00",
                                "2026-11-22T09:40:00+08:00",
                                ",\"effect\":\"后\"")))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        assertThat(count("select count(*) from core.visit where visit_id = :id and effect = '后'"))
                .isOne();
        assertThat(count("select count(*) from core.visit_version where visit_id = :id and content ->> 'effect' = '先'"))
                .isOne();
    }

    @Test
    void theShopMustBeTheOwnOneOnTheDayOfTheVisit() {
        assertThat(post("wang", visit(UUID.randomUUID(), "320115000002", "2026-11-22T09:10:00+08:00")))
                .hasStatus(404);
        assertThat(post("wang", visit(UUID.randomUUID(), "320115000003", "2026-11-21T09:10:00+08:00")))
                .hasStatus(404);
        assertThat(post("wang", visit(UUID.randomUUID(), "999", "2026-11-22T09:10:00+08:00")))
                .hasStatus(404);
        assertThat(post("wang", visit(UUID.randomUUID(), "320115000003", "2026-11-19T09:10:00+08:00")))
                .hasStatus(201);
        assertThat(post("liu", visit(UUID.randomUUID(), "320115000003", "2026-11-20T00:00:00+08:00")))
                .hasStatus(201);
    }

    @Test
    void aVisitMayBeSevenDaysOldAndFiveMinutesAhead() {
        assertThat(post("wang", visit(UUID.randomUUID(), "320115000001", "2026-11-15T00:00:00+08:00")))
                .hasStatus(201);
        assertRefused(visit(id, "320115000001", "2026-11-14T23:59:59+08:00"), "visit-too-old", "startedAt");
        assertThat(post("wang", visit(UUID.randomUUID(), "320115000001", "2026-11-22T12:05:00+08:00")))
                .hasStatus(201);
        assertRefused(
                body(id, "320115000001", "2026-11-22T12:05:01+08:00", "2026-11-22T12:00:00+08:00", ""),
                "visit-in-future",
                "startedAt");
    }

    @Test
    void somebodyElsesIdIsAConflict() {
        post("wang", visit(id, "320115000001", "2026-11-22T09:10:00+08:00"));

        assertThat(post("liu", visit(id, "320115000002", "2026-11-22T09:10:00+08:00")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("visit-of-another");
    }

    @Test
    void mistakesAreNamedByField() {
        String at = "2026-11-22T09:10:00+08:00";
        assertRefused("{}", "missing-parameter", "id");
        assertRefused(body(id, "", at, at, ""), "missing-parameter", "licenceNo");
        assertRefused(body(id, "320115000001", "gestern", at, ""), "bad-value", "startedAt");
        assertRefused(body(id, "320115000001", at, at, ",\"satisfaction\":6"), "bad-value", "satisfaction");
        assertRefused(
                body(id, "320115000001", at, at, ",\"endedAt\":\"2026-11-22T09:00:00+08:00\""), "visit-end", "endedAt");
        assertRefused(
                body(id, "320115000001", at, at, ",\"findings\":[{\"code\":\"ON_DISPLAY\",\"specCode\":\"1\"}]"),
                "bad-value",
                "findings[0].specCode");
        assertRefused(
                body(id, "320115000001", at, at, ",\"findings\":[{\"point\":\"BRAND\",\"code\":\"NOTHING\"}]"),
                "bad-value",
                "findings[0].code");
        assertRefused(
                body(
                        id,
                        "320115000001",
                        at,
                        at,
                        ",\"matters\":[{\"id\":\"" + id + "\",\"kind\":\"PROMISE\",\"text\":\" \"}]"),
                "missing-parameter",
                "matters[0].text");
        assertRefused(
                body(id, "320115000001", at, at, ",\"position\":{\"lat\":91,\"lng\":0}"), "bad-value", "position");
    }

    @Test
    void onlyCustomerManagersWrite() {
        assertThat(post("mm", visit(id, "320115000001", "2026-11-22T09:10:00+08:00")))
                .hasStatus(403);
    }

    @Test
    void thePageSendsTheSameWay() {
        assertThat(mvc.post()
                        .uri("/execute/visits/outbox")
                        .with(user(new TestReports(city).user("wang")))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .content(visit(id, "320115000002", "2026-11-22T09:10:00+08:00"))
                        .exchange())
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("visit-shop");
    }

    @Test
    void thePackHoldsTheOwnShopsAndSaysWhenNothingHasChanged() {
        MvcTestResult pack = get("liu", "/execute/visits/pack", null);

        assertThat(pack)
                .hasStatusOk()
                .bodyText()
                .contains("320115000002", "320115000003", "还没有拜访记录")
                .doesNotContain("320111000001");
        assertThat(get("liu", "/execute/visits/pack", pack.getResponse().getHeader("ETag")))
                .hasStatus(304);
        assertThat(get("mm", "/execute/visits/pack", null)).hasStatus(403);
    }

    private void assertRefused(String body, String code, String field) {
        MvcTestResult answer = post("wang", body);
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
    }

    private static String visit(UUID id, String licence, String startedAt) {
        return body(id, licence, startedAt, startedAt, "");
    }

    private static String body(UUID id, String licence, String startedAt, String updatedAt, String more) {
        return """
                {"id":"%s","licenceNo":"%s","method":"ON_SITE","startedAt":"%s","updatedAt":"%s"%s}
                """.formatted(id, licence, startedAt, updatedAt, more);
    }

    private MvcTestResult post(String username, String body) {
        return mvc.post()
                .uri("/api/v1/visits")
                .with(user(new TestReports(city).user(username)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String username, String uri, @org.jspecify.annotations.Nullable String tag) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.get().uri(uri).with(user(new TestReports(city).user(username)));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return request.exchange();
    }

    private int count(String sql) {
        return city.jdbc().sql(sql).param("id", id).query(Integer.class).single();
    }
}
