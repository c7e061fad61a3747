package com.platform135.app.security;

import static com.platform135test.CsrfToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.Accounts;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

@PlatformTest
class LoginTests {

    private static final String PASSWORD = "long-enough-1";

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    Accounts accounts;

    @Autowired
    AccessTokens tokens;

    People people;

    @BeforeEach
    void settle() {
        people = new People(database);
        people.settle();
    }

    private PlatformUser person(String password) {
        PlatformUser user = people.add("u" + UUID.randomUUID().toString().substring(0, 8), StaffRole.MARKET_MANAGER, 4);
        accounts.give(user.staffId(), password);
        return user;
    }

    private ResultActions login(String username, String password) throws Exception {
        return mvc.perform(
                post("/login").with(csrf()).param("username", username).param("password", password));
    }

    private Cookie session(String username, String password) throws Exception {
        MvcResult result =
                login(username, password).andExpect(redirectedUrl("/")).andReturn();
        Cookie cookie = result.getResponse().getCookie("SESSION");
        return Objects.requireNonNull(cookie);
    }

    @Test
    void theFirstAdministratorIsUsableAtOnce() throws Exception {
        Cookie session = session("admin", PlatformTest.ADMIN_PASSWORD);

        mvc.perform(get("/").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void theSessionIsKnownByItsCookieAloneAndHoldsLittle() throws Exception {
        PlatformUser user = person(PASSWORD);

        Cookie session = session(user.username(), PASSWORD);

        mvc.perform(get("/me").cookie(session)).andExpect(status().isOk());
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(people.count("select max(octet_length(attribute_bytes)) from app.spring_session_attributes"))
                .isLessThan(200);
    }

    @Test
    void lookingAtTheLoginPageLeavesNoSession() throws Exception {
        int before = people.count("select count(*) from app.spring_session");

        mvc.perform(get("/login")).andExpect(status().isOk());

        assertThat(people.count("select count(*) from app.spring_session")).isEqualTo(before);
    }

    @Test
    void withoutDemoThereAreNoDemoAccounts() throws Exception {
        String page = mvc.perform(get("/login")).andReturn().getResponse().getContentAsString();

        assertThat(page).doesNotContain("demo135");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() throws Exception {
        PlatformUser user = person(PASSWORD);

        login(user.username(), "not-it-at-all").andExpect(redirectedUrl("/login?failed"));
        login("nobody-" + user.username(), "not-it-at-all").andExpect(redirectedUrl("/login?failed"));
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAWhileAndTheRightOneDoesNotHelp() throws Exception {
        PlatformUser user = person(PASSWORD);
        for (int i = 0; i < LoginParameters.FAILURES.initial().intValue(); i++) {
            login(user.username(), "not-it-at-all").andExpect(redirectedUrl("/login?failed"));
        }

        login(user.username(), PASSWORD).andExpect(redirectedUrl("/login?failed"));
        mvc.perform(get("/api/v1/metrics").with(httpBasic(user.username(), PASSWORD)))
                .andExpect(status().isUnauthorized());

        people.unlock(user.username());
        login(user.username(), PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(people.failures(user.username())).isZero();
    }

    @Test
    void whoLeavesIsOutAtOnce() throws Exception {
        PlatformUser user = person(PASSWORD);
        Cookie session = session(user.username(), PASSWORD);

        people.leave(user.username());

        mvc.perform(get("/me").cookie(session)).andExpect(status().is3xxRedirection());
        login(user.username(), PASSWORD).andExpect(redirectedUrl("/login?failed"));
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws Exception {
        PlatformUser user = person(PASSWORD);
        Cookie here = session(user.username(), PASSWORD);
        Cookie elsewhere = session(user.username(), PASSWORD);

        MvcResult changed = mvc.perform(post("/password")
                        .cookie(here)
                        .with(csrf())
                        .param("current", PASSWORD)
                        .param("chosen", "quite-another-2")
                        .param("repeated", "quite-another-2"))
                .andExpect(redirectedUrl("/me?changed"))
                .andReturn();

        mvc.perform(get("/me").cookie(elsewhere)).andExpect(status().is3xxRedirection());
        Cookie renewed = changed.getResponse().getCookie("SESSION");
        mvc.perform(get("/me").cookie(renewed == null ? here : renewed)).andExpect(status().isOk());
        login(user.username(), "quite-another-2").andExpect(redirectedUrl("/"));
    }

    @Test
    void aMadePasswordOpensNothingButThePageThatChangesIt() throws Exception {
        PlatformUser user =
                people.add("made-" + UUID.randomUUID().toString().substring(0, 6), StaffRole.BRANCH_STAFF, 2);
        String made = accounts.make(user.staffId());
        Cookie session = session(user.username(), made);

        mvc.perform(get("/").cookie(session)).andExpect(redirectedUrl("/password"));
        mvc.perform(get("/password").cookie(session)).andExpect(status().isOk());
        mvc.perform(get("/api/v1/metrics").with(httpBasic(user.username(), made)))
                .andExpect(status().isForbidden());

        mvc.perform(post("/password")
                        .cookie(session)
                        .with(csrf())
                        .param("current", made)
                        .param("chosen", "12345678")
                        .param("repeated", "12345678"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/password")
                        .cookie(session)
                        .with(csrf())
                        .param("current", made)
                        .param("chosen", "of-my-own-7")
                        .param("repeated", "of-my-own-7"))
                .andExpect(redirectedUrl("/me?changed"));
        mvc.perform(get("/api/v1/metrics").with(httpBasic(user.username(), "of-my-own-7")))
                .andExpect(status().isOk());
    }

    @Test
    void aTokenStandsForItsOwnerUntilItIsRevoked() throws Exception {
        PlatformUser user = person(PASSWORD);
        String token = tokens.create(user.staffId(), "test", 30);

        mvc.perform(get("/api/v1/metrics").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
        mvc.perform(get("/me").header("Authorization", "Bearer " + token)).andExpect(status().is3xxRedirection());

        tokens.revoke(user.staffId(), tokens.list(user.staffId()).get(0).tokenId());
        mvc.perform(get("/api/v1/metrics").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")));
    }

    @Test
    void theApiAsksForBasicAndMakesNoSession() throws Exception {
        PlatformUser user = person(PASSWORD);

        mvc.perform(get("/api/v1/metrics"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")));
        MvcResult result = mvc.perform(get("/api/v1/metrics").with(httpBasic(user.username(), PASSWORD)))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(result.getResponse().getCookie("SESSION")).isNull();
    }

    @Test
    void aSessionDoesNotOpenTheApi() throws Exception {
        PlatformUser user = person(PASSWORD);
        Cookie session = session(user.username(), PASSWORD);

        mvc.perform(get("/api/v1/metrics").cookie(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void aPostWithoutTheCsrfTokenIsRefused() throws Exception {
        PlatformUser user = person(PASSWORD);
        Cookie session = session(user.username(), PASSWORD);

        mvc.perform(post("/me/tokens").cookie(session).param("name", "x").param("lifetimeDays", "30"))
                .andExpect(status().isForbidden());
    }

    @Test
    void loggingOutEndsTheSession() throws Exception {
        PlatformUser user = person(PASSWORD);
        Cookie session = session(user.username(), PASSWORD);

        mvc.perform(post("/logout").cookie(session).with(csrf())).andExpect(redirectedUrl("/login?bye"));

        mvc.perform(get("/me").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void loginsAreAudited() throws Exception {
        PlatformUser user = person(PASSWORD);
        login(user.username(), "not-it-at-all");
        login(user.username(), PASSWORD);

        assertThat(people.count(
                        "select count(*) from tools.audit_entry where username = '%s'".formatted(user.username())))
                .isEqualTo(2);
        assertThat(people.count("select count(*) from tools.audit_entry where after::text like '%not-it%'"))
                .isZero();
    }

    @Test
    void theHealthEndpointAnswersWithoutLoginAndTellsNothing() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("db"))));
        mvc.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/metrics").with(httpBasic("admin", PlatformTest.ADMIN_PASSWORD)))
                .andExpect(status().isOk());
        PlatformUser user = person(PASSWORD);
        mvc.perform(get("/actuator/metrics").with(httpBasic(user.username(), PASSWORD)))
                .andExpect(status().isForbidden());
    }
}
