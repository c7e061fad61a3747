package com.platform135.app.security;

import static com.platform135test.CsrfToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import com.platform135.tools.form.OnceFields;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/** A form that a browser without script sends twice is done once, and the second sending leads where the first one led. */
@TestPropertySource(properties = {"platform.home=target/platform-home-twice", "spring.test.mockmvc.print=none"})
@PlatformTest
class FormsSentTwiceTests {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern KEY = Pattern.compile("name=\"" + OnceFields.NAME + "\" value=\"([^\"]+)\"");
    private static @Nullable ForeignThings settled;

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private ForeignThings things;

    @BeforeEach
    void settle() {
        if (settled == null) {
            settled = new ForeignThings(database);
        }
        things = settled;
    }

    /**
     * A form that makes something.
     *
     * @param page it stands on
     * @param table it adds a row to
     */
    private record Form(PlatformUser who, String page, String action, String table, Map<String, String> fields) {

        Form with(String name, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Form(who, page, action, table, changed);
        }
    }

    private Form form(PlatformUser who, String page, String action, String table, String... fields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return new Form(who, filled(page), filled(action), table, map);
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : things.ids().entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private Form brandSet() {
        return form(
                things.wang,
                "/tools/brand-sets/new",
                "/tools/brand-sets",
                "core.brand_set",
                "name",
                "集" + UUID.randomUUID().toString().substring(0, 8),
                "lines[0].specId",
                "1");
    }

    private Form token() {
        return form(things.wang, "/me", "/me/tokens", "app.access_token", "name", "接口", "lifetimeDays", "30");
    }

    /** Those that answer by leading on. */
    private List<Form> creating() {
        String visit = "/evaluate/visits/{visit}";
        String problem = "/analysis/problems/{problem}";
        String subscription = "/tools/subscriptions/new?view=/tools/retailers";
        return List.of(
                brandSet(),
                form(
                        things.wang,
                        "/analysis/problems/new",
                        "/analysis/problems",
                        "core.problem",
                        "point",
                        "CUSTOMER",
                        "severity",
                        "LOW",
                        "title",
                        "又一个",
                        "licences",
                        ForeignThings.LICENCE),
                form(things.manager, problem, problem + "/comments", "core.problem_comment", "body", "又看到了"),
                form(
                        things.wang,
                        "/tools/customer-sets/new?kind=FIXED",
                        "/tools/customer-sets",
                        "tools.customer_set",
                        "name",
                        "新的客户集",
                        "kind",
                        "FIXED",
                        "licences",
                        ForeignThings.LICENCE),
                form(
                        things.manager,
                        subscription,
                        "/tools/subscriptions",
                        "tools.subscription",
                        "view",
                        "/tools/retailers",
                        "name",
                        "每周看",
                        "rhythm",
                        "WEEK",
                        "myself",
                        "true"),
                form(
                        things.manager,
                        "/tools/retailers",
                        "/tools/frame/views",
                        "tools.saved_view",
                        "address",
                        "/tools/retailers?q=1",
                        "name",
                        "常看"),
                form(
                        things.wang,
                        "/tools/retailers/{licence}",
                        "/tools/retailers/{licence}/corrections",
                        "core.retailer_correction",
                        "field",
                        "name",
                        "wanted",
                        "南中路副食总店"),
                form(
                        things.admin,
                        "/admin/organisation/2",
                        "/admin/organisation/2/below",
                        "core.organisation",
                        "code",
                        "M7",
                        "name",
                        "七市场部"),
                form(
                        things.admin,
                        "/admin/calendar",
                        "/admin/calendar",
                        "core.calendar_day",
                        "day",
                        "2031-05-05",
                        "working",
                        "false",
                        "name",
                        "放假"),
                form(things.manager, visit, visit + "/comments", "core.visit_comment", "body", "又看到了"),
                form(
                        things.manager,
                        visit,
                        visit + "/matters/{matter}/escalation",
                        "evaluate.escalation",
                        "note",
                        "请协调",
                        "dueOn",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString()));
    }

    private long rows(Form form) {
        return jdbc.sql("select count(*) from " + form.table())
                .query(Long.class)
                .single();
    }

    /** The key that the page draws into the form. */
    private String key(Form form) throws Exception {
        String page = mvc.perform(get(URI.create(form.page())).with(user(form.who())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (forms.group().contains("action=\"" + form.action() + "\"")) {
                Matcher key = KEY.matcher(page);
                assertThat(key.find(forms.end())).as("key on " + form.page()).isTrue();
                return key.group(1);
            }
        }
        throw new AssertionError("no form to " + form.action() + " on " + form.page());
    }

    private MvcResult send(Form form, String key) throws Exception {
        return send(form, key, post(URI.create(form.action())).contentType(MediaType.APPLICATION_FORM_URLENCODED));
    }

    private MvcResult send(Form form, String key, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        form.fields().forEach(request::param);
        return mvc.perform(request.param(OnceFields.NAME, key)
                        .with(user(form.who()))
                        .with(csrf()))
                .andReturn();
    }

    @Test
    void whatAFormMakesIsMadeOnceHoweverOftenItIsSent() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Form form : creating()) {
            String key = key(form);
            long before = rows(form);
            MockHttpServletResponse first = send(form, key).getResponse();
            MockHttpServletResponse second = send(form, key).getResponse();

            if (first.getStatus() != 302
                    || second.getStatus() != 302
                    || !String.valueOf(first.getHeader("Location")).equals(second.getHeader("Location"))
                    || rows(form) != before + 1) {
                wrong.add(form + ": " + first.getStatus() + " " + first.getHeader("Location") + ", then "
                        + second.getStatus() + " " + second.getHeader("Location") + ", " + (rows(form) - before)
                        + " rows");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void ofTwoSendingsAtOnceTheSecondWaitsForTheFirst() throws Exception {
        Form form = brandSet();
        String key = key(form);
        long before = rows(form);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<String> sending =
                    () -> String.valueOf(send(form, key).getResponse().getHeader("Location"));
            List<Future<String>> answers = both.invokeAll(List.of(sending, sending));

            assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get()).startsWith("/tools/brand-sets");
        } finally {
            both.shutdownNow();
        }
        assertThat(rows(form)).isEqualTo(before + 1);
    }

    @Test
    void whatWasChangedBeforeSendingAgainIsAnotherForm() throws Exception {
        Form form = form(
                things.manager,
                "/analysis/problems/{problem}",
                "/analysis/problems/{problem}/comments",
                "core.problem_comment",
                "body",
                "一");
        String key = key(form);
        long before = rows(form);
        send(form, key);
        send(form.with("body", "二"), key);

        assertThat(rows(form)).isEqualTo(before + 2);
    }

    @Test
    void aFormDrawnAgainIsAnotherForm() throws Exception {
        Form form = form(
                things.manager,
                "/analysis/problems/{problem}",
                "/analysis/problems/{problem}/comments",
                "core.problem_comment",
                "body",
                "同意");
        long before = rows(form);
        send(form, key(form));
        send(form, key(form));

        assertThat(rows(form)).isEqualTo(before + 2);
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgainAsItIs() throws Exception {
        Form form = brandSet().with("name", "");
        String key = key(form);
        for (int i = 0; i < 2; i++) {
            assertThat(send(form, key).getResponse().getHeader("Idempotency-Replayed"))
                    .isNull();
        }
    }

    @Test
    void aPageShownOnceIsNotMadeAgain() throws Exception {
        Form form = token();
        String key = key(form);
        long before = rows(form);
        assertThat(send(form, key).getResponse().getStatus()).isEqualTo(200);

        MvcResult second = send(form, key);

        assertThat(second.getResponse().getStatus()).isEqualTo(409);
        assertThat(second.getRequest().getAttribute("com.platform135.refusalCode"))
                .isEqualTo("done-already");
        assertThat(rows(form)).isEqualTo(before + 1);
    }

    @Test
    void whatWasDoneByAnInstanceThatDiedBeforeItsAnswerIsNotDoneAgain() throws Exception {
        Form form = brandSet();
        String key = key(form);
        send(form, key);
        int died = jdbc.sql("""
                        update app.idempotency_key set status = null, headers = null, body = null, started_at = now() - interval '1 hour'
                        where changed_at > now() - interval '1 minute' and headers ->> 'Location' = '/tools/brand-sets'
                        """).update();
        long before = rows(form);

        MvcResult second = send(form, key);

        assertThat(died).isPositive();
        assertThat(second.getRequest().getAttribute("com.platform135.refusalCode"))
                .isEqualTo("done-already");
        assertThat(rows(form)).isEqualTo(before);
    }

    @Test
    void aFileIsTakenOnce() throws Exception {
        Form form = form(things.admin, "/admin/imports", "/admin/imports", "tools.import", "kind", "orders");
        String key = key(form);
        long before = rows(form);
        for (int i = 0; i < 2; i++) {
            MockMultipartFile file =
                    new MockMultipartFile("file", "o.csv", "text/csv", "x".getBytes(StandardCharsets.UTF_8));
            send(form, key, multipart(form.action()).file(file));
        }

        assertThat(rows(form)).isEqualTo(before + 1);
    }

    @Test
    void everyFormThatChangesSomethingIsDrawnWithAKey() throws Exception {
        List<String> without = new ArrayList<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            Matcher forms = FORM.matcher(COMMENT.matcher(text).replaceAll(""));
            while (forms.find()) {
                if (forms.group().contains("method=\"post\"") && !forms.group().contains("th:action=")) {
                    without.add(template + ": " + forms.group());
                }
            }
        }

        assertThat(without).isEmpty();
    }
}
