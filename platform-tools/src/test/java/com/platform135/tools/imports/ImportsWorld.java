package com.platform135.tools.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.DataVersions;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.i18n.MessagesConfiguration;
import com.platform135.tools.imports.kind.UndoRefusedException;
import com.platform135.tools.security.Accounts;
import com.platform135.tools.security.CurrentUser;
import com.platform135test.TestDatabase;

/** Imports on a database of their own, with a clock that can be set and a folder for files. */
final class ImportsWorld implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final Path folder;
    final Imports imports;
    final JdbcClient jdbc;

    ImportsWorld() {
        try {
            folder = Files.createTempDirectory("imports-world");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "world", Map.of("platform.home", folder.toString(), "platform.imports.worker", "false")));
        context.getBeanFactory().setConversionService(new ApplicationConversionService());
        context.register(Beans.class);
        context.refresh();
        imports = context.getBean(Imports.class);
        jdbc = context.getBean(JdbcClient.class);
        today("2026-11-22");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void today(String day) {
        bean(SettableClock.class).now = Instant.parse(day + "T04:00:00Z");
    }

    Map<Integer, String> passwords() {
        return bean(FakeAccounts.class).given;
    }

    Path file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRecord load(String kind, String... lines) {
        return run(kind, file(kind + ".csv", lines), ImportMode.VALID_ROWS, false);
    }

    ImportRecord run(String kind, Path file, ImportMode mode, boolean dryRun) {
        return imports.run(
                new Submission(kind, file, file.getFileName().toString(), mode, dryRun, "admin"), (r, p) -> {});
    }

    List<String> rejectCodes(ImportRecord done) {
        return bean(RejectsFile.class).first(done.id(), 100, Locale.SIMPLIFIED_CHINESE).stream()
                .map(row -> row.row() + " " + row.column() + " " + row.code())
                .toList();
    }

    String undo(UUID id) {
        try {
            imports.undo(id, "admin");
            return "undone";
        } catch (UndoRefusedException e) {
            return e.code();
        }
    }

    List<String> rows(String sql) {
        return jdbc.sql(sql)
                .query((row, i) -> {
                    StringBuilder text = new StringBuilder();
                    for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                        text.append(c == 1 ? "" : " ").append(row.getString(c));
                    }
                    return text.toString();
                })
                .list();
    }

    @Override
    public void close() {
        context.close();
    }

    static final class SettableClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static final class FakeAccounts implements Accounts {

        final Map<Integer, String> given = new HashMap<>();

        @Override
        public void give(int staffId, String password) {
            given.put(staffId, password);
        }

        @Override
        public String make(int staffId) {
            given.put(staffId, "made");
            return "made-" + staffId;
        }

        @Override
        public boolean has(int staffId) {
            return given.containsKey(staffId);
        }
    }

    @EnableTransactionManagement
    @ComponentScan(
            basePackages = "com.platform135.tools.imports",
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
    @Import({DataVersions.class, OrganisationTree.class, AuditTrail.class, CurrentUser.class})
    static class Beans {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        MessageSource messageSource() throws IOException {
            return new MessagesConfiguration().messageSource();
        }

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        FakeAccounts accounts() {
            return new FakeAccounts();
        }
    }
}
