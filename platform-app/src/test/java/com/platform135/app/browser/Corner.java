package com.platform135.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.PlatformApplication;
import com.platform135.app.demo.DemoChapter;
import com.platform135.app.demo.DemoCity;
import com.platform135.app.demo.DemoFiles;
import com.platform135.app.demo.DemoSize;
import com.platform135.tools.calendar.ClockConfiguration;
import com.platform135.tools.imports.ImportMode;
import com.platform135.tools.imports.ImportRecord;
import com.platform135.tools.imports.ImportStatus;
import com.platform135.tools.imports.Imports;
import com.platform135.tools.imports.Submission;
import com.platform135.tools.message.Messages;
import com.platform135test.TestDatabase;

/**
 * The whole application with a corner of the demo city (400 shops, four customer managers, five months of orders, two of visits), for all
 * browser tests. It is ten in the morning of 22 November 2026.
 */
final class Corner {

    static final String PASSWORD = "demo135";

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    /** Files of more rows are prepared in the background. */
    private static final int DIRECT_ROWS = 300;

    private static final long SEED = 135;
    private static final List<String> FIRST =
            List.of("orgs", "staff", "specs", "retailers", "retailers-changes", "assignments", "brand-sets");

    private static @Nullable String address;
    private static @Nullable JdbcClient jdbc;
    private static @Nullable Messages messages;

    private Corner() {}

    /** Its database, to look at. */
    static synchronized JdbcClient jdbc() {
        address();
        return Objects.requireNonNull(jdbc);
    }

    /** Sends somebody a message, as any module would. */
    static synchronized void tell(String username, String messageKey, String path) {
        int staffId = jdbc().sql("select staff_id from core.staff where username = :username")
                .param("username", username)
                .query(Integer.class)
                .single();
        Objects.requireNonNull(messages).send(List.of(staffId), messageKey, List.of(), path);
    }

    /** Its root address; started on first use, ended with the build's virtual machine. */
    static synchronized String address() {
        if (address == null) {
            address = start();
        }
        return address;
    }

    private static String start() {
        Clock clock = Clock.fixed(NOW, ClockConfiguration.BUSINESS_ZONE);
        PGSimpleDataSource database = TestDatabase.fresh();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(PlatformApplication.class)
                .registerShutdownHook(false)
                .initializers(c -> ((GenericApplicationContext) c)
                        .registerBean("cornerClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--platform.home=target/corner-home",
                        "--platform.demo=none",
                        "--platform.exports.direct-rows=" + DIRECT_ROWS,
                        "--platform.admin-password=" + PASSWORD,
                        "--spring.datasource.url=" + database.getURL(),
                        "--spring.datasource.username=" + database.getUser(),
                        "--spring.datasource.password=" + database.getPassword());
        jdbc = JdbcClient.create(database);
        messages = context.getBean(Messages.class);
        DemoCity city = DemoCity.of(
                DemoSize.tiny(400, 4, 5), SEED, NOW.atZone(clock.getZone()).toLocalDate());
        load(context.getBean(Imports.class), city);
        context.getBeansOfType(DemoChapter.class).values().forEach(chapter -> chapter.write(city));
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    private static void load(Imports imports, DemoCity city) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "corner");
            new DemoFiles(city).writeAll(folder);
            for (String name : FIRST) {
                load(imports, name.startsWith("retailers") ? "retailers" : name, folder.resolve(name + ".csv"));
            }
            for (var month : city.months()) {
                load(imports, "orders", folder.resolve("orders-" + month + ".csv"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Imports imports, String kind, Path file) {
        ImportRecord done = imports.run(
                new Submission(kind, file, file.getFileName().toString(), ImportMode.ALL_OR_NOTHING, false, "admin"),
                (rows, percent) -> {});
        if (done.status() != ImportStatus.DONE) {
            throw new IllegalStateException(file + ": " + done.messageCode());
        }
    }
}
