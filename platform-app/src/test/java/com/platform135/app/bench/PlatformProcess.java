package com.platform135.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A {@link BenchedPlatform} seen from outside: its commands and its HTTP. */
final class PlatformProcess implements AutoCloseable {

    private static final String PASSWORD = "Benchmark-135-135";

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;
    private final URI root;
    private final double secondsToFirstPage;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PlatformProcess(Path home, List<String> jvm) throws IOException, InterruptedException {
        int port = freePort();
        root = URI.create("http://127.0.0.1:" + port);
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(jvm);
        builder.command()
                .addAll(List.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BenchedPlatform.class.getName(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--platform.home=" + home,
                        "--platform.demo=none",
                        "--platform.admin-password=" + PASSWORD));
        process = builder.redirectError(home.resolveSibling("bench-errors.log").toFile())
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answer();
        get("/login");
        secondsToFirstPage = (System.nanoTime() - start) / 1e9;
    }

    static PlatformProcess start(Path home, List<String> jvm) throws IOException, InterruptedException {
        return new PlatformProcess(home, jvm);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI root() {
        return root;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Runs a command inside and returns its answer. */
    String ask(String command) throws IOException {
        commands.println(command);
        return answer();
    }

    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(BenchedPlatform.MARK)) {
                String answer = line.substring(BenchedPlatform.MARK.length());
                if (answer.startsWith("failed")) {
                    throw new IllegalStateException(answer);
                }
                return answer;
            }
            System.out.println("  " + line);
        }
        throw new IllegalStateException("the application ended");
    }

    /** Sends a file and waits for the end of its import; seconds from the first byte sent to the end. */
    double load(String kind, Path file) throws IOException, InterruptedException {
        String boundary = "bench-" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n";
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(file),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        long start = System.nanoTime();
        HttpResponse<String> accepted = http.send(
                request("/api/v1/imports/" + kind)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (accepted.statusCode() != 202) {
            throw new IllegalStateException(accepted.statusCode() + " " + accepted.body());
        }
        String location = root.resolve(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();
        while (true) {
            String state = get(location);
            if (state.contains("\"status\":\"DONE\"")) {
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("  %s %s: %.2f s %s%n", kind, file.getFileName(), seconds, state);
                return seconds;
            }
            if (state.contains("\"status\":\"FAILED\"")) {
                throw new IllegalStateException(file + ": " + state);
            }
            Thread.sleep(10);
        }
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofMinutes(30))
                .header("Authorization", "Basic " + basic);
    }

    @Override
    public void close() {
        commands.println("quit");
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
