package com.platform135.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
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

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ClockConfiguration.BUSINESS_ZONE);
    /** Files of more rows are prepared in the background. */
    private static final int DIRECT_ROWS = 300;

    /** Test classes are shared among several virtual machines, each with a corner of its own. */
    private static final String HOME = "target/corner-home-" + System.getProperty("platform.test.fork", "fork-1");

    private static final long SEED = 135;
    private static final List<String> FIRST =
            List.of("orgs", "staff", "specs", "retailers", "retailers-changes", "assignments", "brand-sets");

    private static @Nullable String address;
    private static @Nullable String newer;
    private static @Nullable PGSimpleDataSource database;
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

    /** A second instance on the same database, whose scripts are of a version to come. */
    static synchronized String newerAddress() {
        address();
        if (newer == null) {
            NewerFiles files = new NewerFiles(Corner.class.getClassLoader());
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(files);
            try {
                newer = addressOf(run(Objects.requireNonNull(database), "target/newer-home", files));
            } finally {
                thread.setContextClassLoader(before);
            }
        }
        return newer;
    }

    private static String addressOf(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    private static ConfigurableApplicationContext run(PGSimpleDataSource database, String home, ClassLoader files) {
        return new SpringApplicationBuilder(PlatformApplication.class)
                .resourceLoader(new DefaultResourceLoader(files))
                .initializers(c -> {
                    GenericApplicationContext application = (GenericApplicationContext) c;
                    application.setClassLoader(Corner.class.getClassLoader());
                    application.registerBean("cornerClock", Clock.class, () -> CLOCK, bean -> bean.setPrimary(true));
                })
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.shutdown=immediate",
                        "--platform.home=" + home,
                        "--platform.demo=none",
                        "--platform.exports.direct-rows=" + DIRECT_ROWS,
                        "--platform.admin-password=" + PASSWORD,
                        "--spring.datasource.url=" + database.getURL(),
                        "--spring.datasource.username=" + database.getUser(),
                        "--spring.datasource.password=" + database.getPassword());
    }

    private static String start() {
        database = TestDatabase.fresh();
        ConfigurableApplicationContext context = run(database, HOME, Corner.class.getClassLoader());
        jdbc = JdbcClient.create(database);
        messages = context.getBean(Messages.class);
        DemoCity city = DemoCity.of(DemoSize.tiny(400, 4, 5), SEED, LocalDate.now(CLOCK));
        load(context.getBean(Imports.class), city);
        context.getBeansOfType(DemoChapter.class).values().forEach(chapter -> chapter.write(city));
        return addressOf(context);
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
            load(imports, "sample-prices", folder.resolve("sample-prices.csv"));
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
