package com.platform135test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: {@code PLATFORM_TEST_JDBC_URL} (with {@code _USERNAME}, {@code _PASSWORD}) if set, else a container where
 * Docker answers, else an embedded server. Migrated once into a template; each {@link #fresh()} is a copy of it.
 */
public final class TestDatabase {

    /** Same major version as the embedded server. */
    private static final String IMAGE = "postgres:18-alpine";

    private static final int LOOKS = 10;
    private static final int LOOK_MILLIS = 50;

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static volatile Server server;

    private TestDatabase() {}

    private record Server(String host, int port, String user, String password, String template) {}

    /** A database of its own with all migrations applied and no rows. */
    public static PGSimpleDataSource fresh() {
        Server s = server();
        String name = s.template() + "_" + COUNTER.incrementAndGet();
        execute(s, "create database " + name + " template " + s.template());
        return dataSource(s, name);
    }

    /** A database of its own without any migration applied. */
    public static PGSimpleDataSource empty() {
        Server s = server();
        String name = s.template() + "_empty_" + COUNTER.incrementAndGet();
        execute(s, "create database " + name);
        return dataSource(s, name);
    }

    private static Server server() {
        LOCK.lock();
        try {
            if (server == null) {
                Server started = start();
                execute(started, "create database " + started.template());
                migrate(dataSource(started, started.template()));
                server = started;
            }
            return server;
        } finally {
            LOCK.unlock();
        }
    }

    private static void migrate(DataSource template) {
        Flyway.configure().dataSource(template).load().migrate();
    }

    private static Server start() {
        String template = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String url = System.getenv("PLATFORM_TEST_JDBC_URL");
        if (url != null) {
            PGSimpleDataSource given = new PGSimpleDataSource();
            given.setUrl(url);
            return new Server(
                    given.getServerNames()[0],
                    given.getPortNumbers()[0],
                    System.getenv().getOrDefault("PLATFORM_TEST_JDBC_USERNAME", "postgres"),
                    System.getenv().getOrDefault("PLATFORM_TEST_JDBC_PASSWORD", ""),
                    template);
        }
        return dockerAnswers() ? container(template) : embedded(template);
    }

    private static boolean dockerAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // stopped by Testcontainers when the build's virtual machine ends
    private static Server container(String template) {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.start();
        return new Server(
                container.getHost(),
                container.getMappedPort(5432),
                container.getUsername(),
                container.getPassword(),
                template);
    }

    private static Server embedded(String template) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("jit", "off")
                    .setConnectConfig("connectTimeout", "60")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopLast(postgres), "test-database"));
            return new Server("127.0.0.1", postgres.getPort(), "postgres", "postgres", template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the applications that use it: one whose database goes first waits for connections until it is killed. */
    private static void stopLast(EmbeddedPostgres postgres) {
        try {
            awaitApplications();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All hooks start at once; where no application was started, theirs doesn't come. */
    private static void awaitApplications() throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            Optional<Thread> closing = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("SpringApplicationShutdownHook"))
                    .findAny();
            if (closing.isPresent()) {
                closing.get().join();
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static PGSimpleDataSource dataSource(Server s, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {s.host()});
        source.setPortNumbers(new int[] {s.port()});
        source.setDatabaseName(database);
        source.setUser(s.user());
        source.setPassword(s.password());
        return source;
    }

    private static void execute(Server s, String sql) {
        String url = "jdbc:postgresql://%s:%d/postgres".formatted(s.host(), s.port());
        try (Connection connection = DriverManager.getConnection(url, s.user(), s.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
