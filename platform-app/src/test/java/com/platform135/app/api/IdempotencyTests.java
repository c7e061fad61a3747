package com.platform135.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.TestDatabase;

class IdempotencyTests {

    private final PGSimpleDataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Writes writes = new Writes();
    private FirstAnswers answers = new FirstAnswers(jdbc, JsonMapper.shared(), Clock.systemUTC());
    private MockMvc mvc = mvc();

    /** Stands for any write of the API. */
    @RestController
    static class Writes {

        final AtomicInteger done = new AtomicInteger();

        @PostMapping("/api/v1/things")
        ResponseEntity<String> write(@RequestBody String body) {
            int number = done.incrementAndGet();
            return body.equals("fail")
                    ? ResponseEntity.internalServerError().body("failed " + number)
                    : ResponseEntity.created(URI.create("/api/v1/things/" + number))
                            .body("thing " + number);
        }

        @PostMapping("/api/v1/files")
        ResponseEntity<String> upload() {
            return ResponseEntity.accepted().body("file " + done.incrementAndGet());
        }
    }

    private MockMvc mvc() {
        return MockMvcBuilders.standaloneSetup(writes)
                .addFilters(new IdempotencyFilter(answers, new CurrentUser()))
                .build();
    }

    private PlatformUser person(String username) {
        int id = jdbc.sql("insert into core.staff (username, name, role) values (:u, :u, 'ADMIN') returning staff_id")
                .param("u", username)
                .query(Integer.class)
                .single();
        return new PlatformUser(id, username, username, StaffRole.ADMIN, null);
    }

    private static void login(PlatformUser user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    @BeforeEach
    void login() {
        login(person("someone"));
    }

    @AfterEach
    void logout() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRepeatedWriteGivesTheFirstAnswerAndChangesNothing() throws Exception {
        UUID key = UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("x"))
                    .andExpect(status().isCreated())
                    .andExpect(header().string("Location", "/api/v1/things/1"))
                    .andExpect(content().string("thing 1"));
        }
        assertThat(writes.done).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherContentIsRefused() throws Exception {
        UUID key = UUID.randomUUID();
        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("x"));

        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("y"))
                .andExpect(status().isUnprocessableContent());
        assertThat(writes.done).hasValue(1);
    }

    @Test
    void aKeyBelongsToItsUser() throws Exception {
        UUID key = UUID.randomUUID();
        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("x"));
        login(person("someone-else"));

        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("x"))
                .andExpect(content().string("thing 2"));
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        UUID key = UUID.randomUUID();
        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("fail"))
                .andExpect(content().string("failed 1"));

        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("fail"))
                .andExpect(content().string("failed 2"));
    }

    @Test
    void aKeyThatIsNoUuidIsRefused() throws Exception {
        mvc.perform(post("/api/v1/things").header("Idempotency-Key", "again").content("x"))
                .andExpect(status().isBadRequest());
        assertThat(writes.done).hasValue(0);
    }

    @Test
    void withoutAKeyEachWriteIsItsOwn() throws Exception {
        mvc.perform(post("/api/v1/things").content("x")).andExpect(content().string("thing 1"));
        mvc.perform(post("/api/v1/things").content("x")).andExpect(content().string("thing 2"));
    }

    @Test
    void anUploadIsComparedByItsParts() throws Exception {
        UUID key = UUID.randomUUID();
        mvc.perform(multipart("/api/v1/files").part(part("a")).header("Idempotency-Key", key))
                .andExpect(content().string("file 1"));

        mvc.perform(multipart("/api/v1/files").part(part("a")).header("Idempotency-Key", key))
                .andExpect(content().string("file 1"));
        mvc.perform(multipart("/api/v1/files").part(part("b")).header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableContent());
    }

    private static MockPart part(String text) {
        return new MockPart("file", "f.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void afterThirtyDaysAKeyIsForgotten() throws Exception {
        UUID key = UUID.randomUUID();
        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("x"));
        answers = new FirstAnswers(jdbc, JsonMapper.shared(), Clock.offset(Clock.systemUTC(), Duration.ofDays(31)));
        mvc = mvc();

        mvc.perform(post("/api/v1/things").header("Idempotency-Key", key).content("x"))
                .andExpect(content().string("thing 2"));
        answers.forgetOld();
        assertThat(jdbc.sql("select count(*) from app.idempotency_key")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
