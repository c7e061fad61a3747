package com.platform135.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.calendar.ClockConfiguration;
import com.platform135.tools.imports.ImportMode;
import com.platform135.tools.imports.ImportRecord;
import com.platform135.tools.imports.ImportStatus;
import com.platform135.tools.imports.Imports;
import com.platform135.tools.imports.Submission;
import com.platform135.tools.imports.kind.ImportKind;
import com.platform135.tools.security.Accounts;
import com.platform135.tools.security.CurrentUser;
import com.platform135test.TestDatabase;

/** A demo goes through the platform's own imports without a refused row. */
class DemoImportTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DemoCity CITY = DemoCity.of(DemoSize.tiny(250, 7, 3), 11, TODAY);

    @TempDir
    private static Path folder;

    /** A corner this small needs more than a boom to stand out. */
    private static final String SOLD_MORE = """
            update core.order_line l
            set order_qty = order_qty * 3, need_qty = need_qty * 3, limit_qty = limit_qty * 3
            from core.retailer_facts f, core.assignment a, core.staff s, core.organisation o
            where f.retailer_id = l.retailer_id and f.area_type = 'COUNTY'
              and a.retailer_id = l.retailer_id and s.staff_id = a.staff_id
              and o.organisation_id = s.organisation_id and o.code = '32011501'
            """;

    private static AnnotationConfigApplicationContext context;
    private static final Map<String, ImportRecord> RECORDS = new HashMap<>();

    @BeforeAll
    static void importAll() {
        context = new AnnotationConfigApplicationContext(ImportsAlone.class);
        new DemoFiles(CITY).writeAll(folder);
        List<String> kinds = context.getBeansOfType(ImportKind.class).values().stream()
                .map(ImportKind::key)
                .toList();
        for (DemoFile file : DemoFile.all(CITY.months())) {
            if (kinds.contains(file.kind())) {
                RECORDS.put(file.name(), load(file));
            }
        }
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static ImportRecord load(DemoFile file) {
        Submission submission = new Submission(
                file.kind(), folder.resolve(file.name()), file.name(), ImportMode.VALID_ROWS, false, "system");
        return context.getBean(Imports.class).run(submission, (rows, percent) -> {});
    }

    @Test
    void everyFileIsTakenWhole() {
        assertThat(RECORDS.values()).isNotEmpty().allSatisfy(record -> {
            assertThat(record.status()).isEqualTo(ImportStatus.DONE);
            assertThat(record.rejected()).as(record.fileName()).isZero();
        });
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        for (DemoFile file : List.of(DemoFile.master().get(2), DemoFile.master().get(3))) {
            ImportRecord again = load(file);

            assertThat(again.unchanged()).as(file.name()).isEqualTo(again.rows());
        }
    }

    @Test
    void everyShopHasItsFactsAndManagers() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);

        assertThat(count(jdbc, "core.retailer")).isEqualTo(CITY.shops().size());
        assertThat(count(jdbc, "core.retailer_facts"))
                .isEqualTo(CITY.shops().stream()
                        .mapToInt(shop -> shop.facts().size())
                        .sum());
        assertThat(count(jdbc, "core.spec")).isEqualTo(150);
    }

    @Test
    void everyOrderLineArrives() {
        assumeThat(RECORDS).containsKey("orders-2026-10.csv");
        int[] lines = new int[1];
        CITY.months().forEach(month -> CITY.orders(month, (shop, day, order) -> lines[0] += order.size()));

        assertThat(count(context.getBean(JdbcClient.class), "core.order_line")).isEqualTo(lines[0]);
    }

    @Test
    void visitsTellTheirStories() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        new VisitChapter(
                        context.getBean(DataSource.class),
                        jdbc,
                        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                        JsonMapper.builder().build(),
                        context.getBean(Clock.class))
                .write(CITY);

        assertThat(count(jdbc, "core.visit")).isGreaterThan(500);
        assertThat(count(jdbc, "core.visit where started_at > timestamptz '2026-11-22 10:00+08'"))
                .isZero();
        assertThat(count(jdbc, "core.visit where visit_date = date '2026-11-22'"))
                .isPositive();
        assertThat(count(jdbc, "core.matter where kind = 'COMPLAINT' and body ~ '强制上柜|搭配销售|压货'"))
                .isBetween(1, 3);
        assertThat(count(jdbc, "evaluate.escalation where answered_at is null")).isPositive();
        assertThat(
                        count(
                                jdbc,
                                "core.visit v where not exists (select from core.visit_review r"
                                        + " where r.retailer_id = v.retailer_id and r.visit_id = v.visit_id and r.version = v.version)"))
                .isBetween(10, 200);
        assertThat(count(jdbc, "core.matter where kind = 'PROMISE' and state = 'DONE' and done_visit_id is not null"))
                .isPositive();
    }

    @Test
    void anAdoptedAreaIsAProblemOfItsUnit() {
        assumeThat(RECORDS).containsKey("orders-2026-10.csv");
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql(SOLD_MORE).update();
        new AreaChapter(
                        jdbc,
                        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                        new ProblemRows(jdbc, JsonMapper.builder().build()),
                        context.getBean(Clock.class))
                .write(CITY);

        assertThat(count(
                        jdbc,
                        "analysis.area_decision where kind = 'ADOPTED' and done_on is null and due_on >= '2026-11-22'"))
                .isEqualTo(1);
        assertThat(count(
                        jdbc,
                        "core.thread_link l join core.problem p on p.problem_id = l.child_id"
                                + " join analysis.area_decision d on d.decision_id = l.parent_id"
                                + " where p.organisation_id = d.organisation_id and l.parent_type = 'area'"))
                .isEqualTo(1);
    }

    private static int count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Configuration
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"com.platform135.db", "com.platform135.tools.imports"},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*World.*")
            })
    static class ImportsAlone {

        @Bean
        ConversionService conversionService() {
            return ApplicationConversionService.getSharedInstance();
        }

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ClockConfiguration.BUSINESS_ZONE);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        CurrentUser currentUser() {
            return new CurrentUser();
        }

        @Bean
        AuditTrail auditTrail(JdbcClient jdbc, CurrentUser user, JsonMapper json, Clock clock) {
            return new AuditTrail(jdbc, user, json, clock);
        }

        @Bean
        Accounts accounts() {
            return new Accounts() {
                @Override
                public void give(int staffId, String password) {
                    assertThat(password).isEqualTo(DemoStaff.PASSWORD);
                }

                @Override
                public String make(int staffId) {
                    throw new AssertionError("every row has its password");
                }

                @Override
                public boolean has(int staffId) {
                    return false;
                }
            };
        }
    }
}
