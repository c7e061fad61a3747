package com.platform135.app.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with normal durability that comes back on the same port with the same data, stopped in order or killed. */
final class RestartableDatabase implements AutoCloseable {

    private static final int START_ATTEMPTS = 20;

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    RestartableDatabase(Path data) throws IOException, InterruptedException {
        this.data = data.toAbsolutePath();
        this.port = freePort();
        start();
        Flyway.configure().dataSource(running().getPostgresDatabase()).load().migrate();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedPostgres running() {
        EmbeddedPostgres now = server;
        if (now == null) {
            throw new IllegalStateException("the database is down");
        }
        return now;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(running().getPostgresDatabase());
    }

    /** Again and again, since what a killed server leaves behind takes a moment to go. */
    void start() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                server = EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("synchronous_commit", "on")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                return;
            } catch (IOException | RuntimeException e) {
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    /** In order: running transactions are broken off, what was committed is written out. Of a killed one the folder's lock is given back. */
    void stop() throws IOException {
        running().close();
        server = null;
    }

    /** As a power cut: nothing is written out any more. */
    void kill() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(1, TimeUnit.MINUTES);
        stop();
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            stop();
        }
    }
}
