package com.platform135.execute.phone;

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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, VisitFormTests.City.class})
@AutoConfigureMockMvc
class VisitFormTests {

    private static final String SHOP = "320115000001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity().shop(SHOP, "wang").shop("320111000001", "chen");
        }
    }

    @Test
    void thePageBelongsToWhoeverIsLoggedInAndNamesAllItIsMadeOf() {
        assertThat(get("wang", "/execute/visits/form"))
                .hasStatusOk()
                .bodyText()
                .contains("data-user=\"wang\"", "<meta name=\"offline\"", "data-reader=\"wang\"")
                .containsPattern("/execute/assets/[0-9a-f]{32}/visit/visit\\.mjs")
                .containsPattern("/execute/assets/[0-9a-f]{32}/visit/outbox\\.mjs");
    }

    @Test
    void theSessionSaysWhoWhatTokenAndWhatTimeItIs() {
        assertThat(get("wang", "/execute/visits/form/session"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .hasPathSatisfying("$.username", name -> assertThat(name).isEqualTo("wang"))
                .hasPathSatisfying(
                        "$.token", token -> assertThat(token).asString().isNotBlank())
                .hasPathSatisfying("$.now", now -> assertThat(now).asString().isNotBlank());
    }

    @Test
    void anotherUsersOutboxIsRefused() {
        assertThat(send("chen"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("outbox-of-another");
        assertThat(send("wang")).hasStatus(201);
    }

    private MvcTestResult send(String owner) {
        return mvc.post()
                .uri("/execute/visits/outbox")
                .with(user(new TestReports(city).user("wang")))
                .with(csrf())
                .header(OutboxOwner.HEADER, owner)
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"id":"%s","licenceNo":"%s","method":"PHONE","startedAt":"2026-11-22T09:00:00+08:00","updatedAt":"2026-11-22T09:01:00+08:00","unchanged":true}
                        """.formatted(UUID.randomUUID(), SHOP))
                .exchange();
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get()
                .uri(uri)
                .with(user(new TestReports(city).user(username)))
                .exchange();
    }
}
