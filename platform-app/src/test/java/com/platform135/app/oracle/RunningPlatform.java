package com.platform135.app.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.PlatformApplication;
import com.platform135test.TestDatabase;

/** The whole application on a database of its own, spoken to over HTTP alone; the test decides what day it is. */
final class RunningPlatform implements AutoCloseable {

    private static final String ADMIN_PASSWORD = "Linden-Allee-1350";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SettableClock clock;
    private final ConfigurableApplicationContext context;
    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();

    private RunningPlatform(Path home, LocalDate today) {
        clock = new SettableClock(today);
        PGSimpleDataSource database = TestDatabase.fresh();
        context = new SpringApplicationBuilder(PlatformApplication.class)
                .initializers(c -> ((GenericApplicationContext) c)
                        .registerBean("settableClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--platform.home=" + home,
                        "--platform.demo=none",
                        "--platform.admin-password=" + ADMIN_PASSWORD,
                        "--spring.datasource.url=" + database.getURL(),
                        "--spring.datasource.username=" + database.getUser(),
                        "--spring.datasource.password=" + database.getPassword());
        root = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    static RunningPlatform on(LocalDate today, Path home) {
        return new RunningPlatform(home, today);
    }

    void setToday(LocalDate day) {
        clock.set(day);
    }

    /** Sends a file and waits for its end; an undone one is undone at once. */
    JsonNode load(ContractKind kind, Path file, ImportFile.Mode mode) throws IOException, InterruptedException {
        String parameters = mode == ImportFile.Mode.ALL_OR_NOTHING
                ? "?mode=all-or-nothing"
                : mode == ImportFile.Mode.DRY_RUN ? "?dryRun=true" : "";
        String boundary = "platform-" + UUID.randomUUID();
        HttpResponse<String> accepted = send(request("/api/v1/imports/" + kind.path() + parameters, "admin")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary, file))));
        expect(202, accepted);
        String location = root.resolve(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();
        JsonNode ended = await(location);
        if (mode == ImportFile.Mode.UNDONE) {
            HttpResponse<String> undone = send(request(location + "/undo", "admin")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.noBody()));
            if (undone.statusCode() / 100 != 2) {
                throw new IllegalStateException("undo of " + file + ": " + undone.statusCode() + " " + undone.body());
            }
        }
        return ended;
    }

    private JsonNode await(String location) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            HttpResponse<String> answer = send(request(location, "admin").GET());
            expect(200, answer);
            JsonNode state = json.readTree(answer.body());
            String status = state.get("status").asString();
            if (status.equals("DONE") || status.equals("FAILED")) {
                return state;
            }
            Thread.sleep(15);
        }
        throw new IllegalStateException("still running: " + location);
    }

    /** The rejected rows of an import as CSV. */
    String rejects(String importId) throws IOException, InterruptedException {
        return text("/api/v1/imports/" + importId + "/rejects.csv", "admin");
    }

    /** A report's CSV without byte order mark, lines ended by a line feed. */
    String report(String name, Map<String, String> parameters, String user) throws IOException, InterruptedException {
        return text(address(name, parameters), user);
    }

    static String address(String report, Map<String, String> parameters) {
        return "/api/v1/reports/" + report + ".csv?"
                + parameters.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private String text(String path, String user) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path, user).GET());
        expect(200, answer);
        return answer.body().replace("\uFEFF", "").replace("\r\n", "\n");
    }

    private HttpRequest.Builder request(String path, String user) {
        String password = user.equals("admin") ? ADMIN_PASSWORD : RandomCity.PASSWORD;
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Accept-Language", "zh-CN");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static byte[] multipart(String boundary, Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(Files.readAllBytes(file));
        out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Override
    public void close() {
        context.close();
    }
}
