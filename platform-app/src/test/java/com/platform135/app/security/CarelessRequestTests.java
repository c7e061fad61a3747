package com.platform135.app.security;

import static com.platform135test.CsrfToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/** Requests as no page sends them, and the same request once more. */
@TestPropertySource(properties = "platform.home=target/platform-home-careless")
@PlatformTest
class CarelessRequestTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    private People people;
    private PlatformUser manager;

    @BeforeEach
    void settle() {
        people = new People(database);
        people.settle();
        manager = people.add("careless-mm", StaffRole.MARKET_MANAGER, 4);
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .with(user(manager))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder subscription(String name) {
        return form("/tools/subscriptions")
                .param("view", "/tools/retailers")
                .param("name", name)
                .param("rhythm", "WEEK")
                .param("myself", "true");
    }

    private int subscriptions(String name) {
        return people.count("select count(*) from tools.subscription where name = '" + name + "'");
    }

    @Test
    void aFormSentAgainBecauseItsAnswerGotLostIsDoneOnce() throws Exception {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            mvc.perform(subscription("又一次").header("X-Form", "script").header("Idempotency-Key", key))
                    .andExpect(status().isOk())
                    .andExpect(header().string("X-Go-To", containsString("/tools/subscriptions")));
        }

        assertThat(subscriptions("又一次")).isOne();
        mvc.perform(subscription("别的").header("X-Form", "script").header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableContent());
        assertThat(subscriptions("别的")).isZero();
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgainAsItIs() throws Exception {
        UUID key = UUID.randomUUID();
        MockHttpServletRequestBuilder set = form("/tools/brand-sets")
                .param("name", "")
                .header("X-Form", "script")
                .header("Idempotency-Key", key);
        for (int i = 0; i < 2; i++) {
            mvc.perform(set).andExpect(status().isOk()).andExpect(header().doesNotExist("Idempotency-Replayed"));
        }
    }

    @Test
    void controlCharactersAreLeftOutOfWhatIsTyped() throws Exception {
        mvc.perform(subscription("看\0不\u0001见")).andExpect(status().is3xxRedirection());

        assertThat(subscriptions("看不见")).isOne();
        mvc.perform(get("/tools/retailers").param("q", "\0").with(user(manager)))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "/tools/customer-sets/draft,step,kind:FOO",
        "/tools/customer-sets,kind,FOO",
        "/tools/customer-sets,revision,abc",
        "/tools/customer-sets,terms[99999].other,x",
        "/tools/customer-sets/draft,published,maybe",
        "/tools/brand-sets,revision,abc",
        "/tools/brand-sets,lines[0].specId,abc",
        "/tools/brand-sets,add,abc",
        "/analysis/problems,revision,abc",
        "/plan/team-month/edit,revision,abc",
        "/plan/team-week/edit,revision,abc"
    })
    void whatNoFormSendsIsRefusedByName(String path, String field, String value) throws Exception {
        mvc.perform(form(path).param("name", "集").param(field, value)).andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @CsvSource({
        "/tools/brand-sets,lines[300].specId,1",
        "/tools/brand-sets/draft,step,remove:x",
        "/tools/customer-sets/draft,step,term:x",
        "/tools/customer-sets,terms[300].other,019a0000-0000-7000-8000-000000000000",
        "/plan/team-month/edit,lines[300].focus,x",
        "/plan/team-week/edit,items[300].note,x"
    })
    void aGapInAFormIsNoFailure(String path, String field, String value) throws Exception {
        mvc.perform(form(path).param("name", "集").param(field, value)).andExpect(status().is(not(500)));
    }

    @Test
    void anAddressToComeBackToMayHoldAnything() throws Exception {
        mvc.perform(form("/tools/frame/display").param("back", "/tools/retailers?q={x}"))
                .andExpect(redirectedUrl("/tools/retailers?q=%7Bx%7D"));
        mvc.perform(form("/tools/frame/display").param("back", "/tools/retailers?q=" + "x".repeat(30_000)))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aPageThatStoodOpenTooLongIsToldFromAMissingRight() throws Exception {
        mvc.perform(post("/tools/subscriptions").with(user(manager)).param("_csrf", "old"))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute("com.platform135.refusalCode", "page-too-old"));
    }

    @Test
    void daysBeyondAnyCalendarAreNoFailure() throws Exception {
        PlatformUser admin = people.add("careless-admin", StaffRole.ADMIN, null);
        mvc.perform(get("/admin/audit?from=+999999999-01-01&to=+999999999-12-31")
                        .with(user(admin)))
                .andExpect(status().is(not(500)));
    }
}
