package com.platform135.tools.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, MessagePageTests.City.class})
@TestPropertySource(properties = "test.world=messages")
@AutoConfigureMockMvc
class MessagePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Messages messages;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity();
        }
    }

    @BeforeEach
    void noMessages() {
        jdbc.sql("delete from tools.message").update();
    }

    @Test
    void aMessageIsItsReadersAloneAndReadOnceOpened() {
        messages.send(
                List.of(new TestReports(city).user("wang").staffId()),
                "tools.message.older",
                List.of(),
                "/tools/brand-sets?x=1");

        assertThat(get("wang", "/tools/frame/counts")).bodyText().contains("\"messages\":1");
        assertThat(get("liu", "/tools/frame/counts")).bodyText().contains("\"messages\":0");
        assertThat(get("liu", "/tools/messages/" + id())).hasStatus(404);
        assertThat(get("wang", "/tools/messages/" + id())).hasRedirectedUrl("/tools/brand-sets?x=1");
        assertThat(get("wang", "/tools/frame/counts")).bodyText().contains("\"messages\":0");
    }

    @Test
    void allCanBeMarkedRead() {
        int wang = new TestReports(city).user("wang").staffId();
        messages.send(List.of(wang), "tools.message.older", List.of(), "/");
        messages.send(List.of(wang), "tools.message.newer", List.of(), "/");
        assertThat(get("wang", "/tools/messages")).bodyText().contains("2 条未读", "较新的", "较早的");

        mvc.post()
                .uri("/tools/messages/read")
                .with(user(new TestReports(city).user("wang")))
                .with(csrf())
                .exchange();

        assertThat(get("wang", "/tools/messages")).bodyText().doesNotContain("条未读");
    }

    private String id() {
        return jdbc.sql("select message_id::text from tools.message")
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get()
                .uri(path)
                .with(user(new TestReports(city).user(username)))
                .exchange();
    }
}
