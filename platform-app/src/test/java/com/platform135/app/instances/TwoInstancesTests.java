package com.platform135.app.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.PlatformApplication;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.exportjob.ExportJobs;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.TestDatabase;

/** What one instance knows, the other knows: a proxy may send each request to either. */
class TwoInstancesTests {

    private static final String PASSWORD = "first-135";

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext one;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start() {
        PGSimpleDataSource database = TestDatabase.fresh();
        one = instance(database, "one");
        other = instance(database, "other");
    }

    private static ConfigurableApplicationContext instance(PGSimpleDataSource database, String name) {
        return new SpringApplicationBuilder(PlatformApplication.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--platform.home=target/instance-" + name,
                        "--platform.demo=none",
                        "--platform.admin-password=" + PASSWORD,
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--spring.datasource.url=" + database.getURL(),
                        "--spring.datasource.username=" + database.getUser(),
                        "--spring.datasource.password=" + database.getPassword());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    /** A browser; cookies do not tell ports apart, as they would not tell instances apart behind a proxy. */
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private static URI at(ConfigurableApplicationContext instance, String path) {
        return URI.create("http://127.0.0.1:" + instance.getEnvironment().getProperty("local.server.port") + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(ConfigurableApplicationContext instance, String path) throws Exception {
        return send(HttpRequest.newBuilder(at(instance, path)));
    }

    private HttpResponse<String> post(ConfigurableApplicationContext instance, String path, Map<String, String> form)
            throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(instance, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Objects.requireNonNull(found.group(1)) : "";
    }

    private static String token(HttpResponse<String> page) {
        return found("name=\"_csrf\" value=\"([^\"]+)\"", page.body());
    }

    private void logInAt(ConfigurableApplicationContext instance) throws Exception {
        Map<String, String> form =
                Map.of("username", "admin", "password", PASSWORD, "_csrf", token(get(instance, "/login")));
        assertThat(post(instance, "/login", form).statusCode()).isEqualTo(302);
    }

    private static HttpRequest.Builder api(ConfigurableApplicationContext instance, String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(at(instance, path)).header("Authorization", "Basic " + credentials);
    }

    private String until(HttpRequest.Builder request, Predicate<String> wanted) throws Exception {
        String body = "";
        for (int i = 0; i < 200; i++) {
            body = send(request).body();
            if (wanted.test(body)) {
                return body;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(body);
    }

    @Test
    void whoLogsInAtOneIsKnownAtTheOtherAndLogsOutOfBoth() throws Exception {
        logInAt(one);

        HttpResponse<String> there = get(other, "/me");

        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(post(other, "/logout", Map.of("_csrf", token(there))).statusCode())
                .isEqualTo(302);
        assertThat(get(one, "/me").statusCode()).isEqualTo(302);
    }

    @Test
    void anImportAtOneIsFollowedAtTheOtherWhichThenKnowsItsData() throws Exception {
        String file = "code,name,kind,parent_code\nTWO,两处市公司,CITY,\n";
        String body = "--135\r\nContent-Disposition: form-data; name=\"file\"; filename=\"units.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--135--\r\n";
        HttpResponse<String> accepted = send(api(one, "/api/v1/imports/orgs")
                .header("Content-Type", "multipart/form-data; boundary=135")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = URI.create(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();

        String done = until(api(other, path), text -> text.contains("\"DONE\""));

        assertThat(done).contains("\"inserted\":1");
        logInAt(other);
        assertThat(get(other, "/admin/imports").body()).contains("units.csv");
        assertThat(get(other, "/admin/organisation").body()).contains("两处市公司");
    }

    @Test
    void aFilePreparedAtOneIsHandedOutByTheOther() throws Exception {
        int id = one.getBean(JdbcClient.class)
                .sql("select staff_id from core.staff where username = 'admin'")
                .query(Integer.class)
                .single();
        one.getBean(ExportJobs.class)
                .start(
                        new PlatformUser(id, "admin", "admin", StaffRole.ADMIN, null),
                        "两处",
                        FileFormat.CSV,
                        "/x",
                        1,
                        (out, progress) -> out.write("一,二".getBytes(StandardCharsets.UTF_8)));
        logInAt(other);

        String link = "href=\"(/tools/exports/[^\"]+/file)\"";
        String page = until(
                HttpRequest.newBuilder(at(other, "/tools/exports")),
                text -> !found(link, text).isEmpty());

        assertThat(get(other, found(link, page)).body()).isEqualTo("一,二");
    }
}
