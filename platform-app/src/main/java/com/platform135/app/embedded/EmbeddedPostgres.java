package com.platform135.app.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the platform's own: created once in a folder, started on a free port of the loopback address
 * and stopped with the application. Its data survive; its password lies beside them, readable by their owner alone.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String USER = "platform135";
    static final String DATABASE = "platform135";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String PASSWORD_FILE = "platform.password";
    private static final int START_ATTEMPTS = 3;

    private final Path home;
    private final Path data;
    private final FolderLock lock;
    private final PostgresCommand command;
    private final int port;
    private boolean running = true;

    private EmbeddedPostgres(Path home, Path data, FolderLock lock, PostgresCommand command, int port) {
        this.home = home;
        this.data = data;
        this.lock = lock;
        this.command = command;
        this.port = port;
    }

    /**
     * Starts the server of this folder, creating it the first time and clearing up after a platform that was killed.
     *
     * @param binariesVersion version of the packaged programs, e.g. {@code 18.6.0}
     * @throws EmbeddedDatabaseException if the folder is in use or the server doesn't start
     */
    static EmbeddedPostgres start(Path home, String binariesVersion) {
        Path folder = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.acquire(folder);
            try {
                return start(folder, binariesVersion, lock);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new EmbeddedDatabaseException(
                    "内置数据库无法在 %1$s 启动：%2$s\nThe embedded database cannot start in %1$s: %2$s"
                            .formatted(folder, failure.getMessage()),
                    "请检查文件夹的权限和剩余空间。\nCheck the folder's permissions and free space.",
                    failure);
        }
    }

    private static EmbeddedPostgres start(Path home, String version, FolderLock lock) throws IOException {
        long begun = System.nanoTime();
        PostgresCommand command = new PostgresCommand(PostgresBinaries.unpack(home, version), ServerAccount.choose());
        Path data = home.resolve("postgresql");
        if (Files.exists(data.resolve("PG_VERSION"))) {
            requireVersion(data, version);
            command.account().own(data);
            stopLeftover(home, data, command);
        } else {
            create(home, data, command);
        }
        int port = startServer(home, data, command);
        EmbeddedPostgres server = new EmbeddedPostgres(home, data, lock, command, port);
        server.createDatabase();
        log.info(
                "Embedded PostgreSQL {} answers on 127.0.0.1:{} after {} ms, data in {}",
                version,
                port,
                (System.nanoTime() - begun) / 1_000_000,
                data);
        return server;
    }

    /** Made under another name first, so that an interrupted creation leaves nothing that looks finished. */
    private static void create(Path home, Path data, PostgresCommand command) throws IOException {
        Path unfinished = home.resolve("postgresql.creating");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        command.account().own(unfinished);
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path passwordFile = home.resolve("postgresql.password");
        Files.deleteIfExists(passwordFile);
        OwnerOnly.write(passwordFile, password);
        command.account().own(passwordFile);
        PostgresCommand.Result result = command.run(
                home.resolve("postgresql-create.log"),
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (!result.succeeded()) {
            throw failed(result.output());
        }
        ServerConfiguration.include(unfinished);
        Files.move(passwordFile, unfinished.resolve(PASSWORD_FILE));
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        log.info("Created the embedded database in {}", data);
    }

    private static void requireVersion(Path data, String binariesVersion) throws IOException {
        String found = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!binariesVersion.startsWith(found + ".")) {
            throw new EmbeddedDatabaseException(
                    "%1$s 由 PostgreSQL %2$s 建立，本程序带的是 %3$s。\n%1$s was made by PostgreSQL %2$s, this program brings %3$s."
                            .formatted(data, found, binariesVersion),
                    "请先用 pg_dump/pg_restore 或 pg_upgrade 迁移数据。\nMove the data with pg_dump/pg_restore or pg_upgrade first.");
        }
    }

    /** A server whose application was killed goes on running; this one holds the folder's lock and may stop it. */
    private static void stopLeftover(Path home, Path data, PostgresCommand command) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        Optional<Long> pid = pidOf(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> leftover = pid.flatMap(Processes::running).filter(Processes::isPostgres);
        if (leftover.isPresent()) {
            log.warn("Stopping the database server that a killed platform left behind, process {}", pid.get());
            stop(home, data, command, "fast");
        } else if (ProcessHandle.of(pid.get()).isPresent()) {
            // Another program has the number now, or nobody collects the dead one; PostgreSQL would refuse to start.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<Long> pidOf(Path pidFile) throws IOException {
        List<String> lines = Folders.read(pidFile).lines().toList();
        return lines.isEmpty() || !lines.get(0).matches("\\d{1,10}")
                ? Optional.empty()
                : Optional.of(Long.valueOf(lines.get(0)));
    }

    private static int startServer(Path home, Path data, PostgresCommand command) throws IOException {
        String output = "";
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int port = freePort();
            ServerConfiguration.write(data, port);
            command.account().own(data);
            Path startLog = data.resolve("start.log");
            PostgresCommand.Result result = command.run(
                    home.resolve("postgresql-start.log"),
                    "pg_ctl",
                    "start",
                    "--pgdata=" + data,
                    "--log=" + startLog,
                    "--wait",
                    "--timeout=300",
                    "--silent");
            if (result.succeeded()) {
                return port;
            }
            output = result.output() + Folders.read(startLog);
            stop(home, data, command, "immediate");
        }
        throw failed(output);
    }

    private static EmbeddedDatabaseException failed(String output) {
        return new EmbeddedDatabaseException(
                "内置数据库没有启动。\nThe embedded database did not start.\n" + output.strip(),
                "请看上面的原因和数据文件夹里的日志；也可用 SPRING_DATASOURCE_URL 连接外部数据库。\n"
                        + "See the reason above and the logs in the data folder, or use an external database with SPRING_DATASOURCE_URL.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void createDatabase() throws IOException {
        try (Connection connection = DriverManager.getConnection(urlOf("postgres"), USER, password());
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException failure) {
            close();
            throw new IOException("The new server does not answer", failure);
        }
    }

    String jdbcUrl() {
        return urlOf(DATABASE) + "?ApplicationName=platform135&reWriteBatchedInserts=true";
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String password() throws IOException {
        return Files.readString(data.resolve(PASSWORD_FILE), StandardCharsets.UTF_8)
                .strip();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** Stops the server after its last commit; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!running) {
            return;
        }
        running = false;
        try {
            stop(home, data, command, "fast");
            log.info("Embedded PostgreSQL stopped");
        } catch (IOException failure) {
            log.warn("The embedded PostgreSQL did not stop; the next start will see to it", failure);
        } finally {
            lock.close();
        }
    }

    /** For tests: lets go of the folder as a killed process does, leaving the server as it is. */
    synchronized void abandon() {
        running = false;
        lock.close();
    }

    private static void stop(Path home, Path data, PostgresCommand command, String mode) throws IOException {
        command.run(
                home.resolve("postgresql-stop.log"),
                "pg_ctl",
                "stop",
                "--pgdata=" + data,
                "--mode=" + mode,
                "--wait",
                "--timeout=60",
                "--silent");
    }
}
