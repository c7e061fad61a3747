package com.platform135.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.app.DemoMode;
import com.platform135.app.PlatformSettings;
import com.platform135.tools.calendar.ClockConfiguration;
import com.platform135test.TestDatabase;

class DemoLoaderTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ClockConfiguration.BUSINESS_ZONE);

    private static final long TWO_MINUTES = 120_000;

    @TempDir
    private Path home;

    private final List<String> imported = new CopyOnWriteArrayList<>();
    private final DemoProgress progress = new DemoProgress();
    private DataSource database;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.fresh();
    }

    @Test
    void anEmptyDatabaseGetsMasterDataAtOnceAndThenTheNewestMonthFirst() {
        DemoLoader loader = loader(DemoMode.BRANCH, this::take);

        loader.start();

        assertThat(imported)
                .startsWith(
                        "orgs.csv",
                        "staff.csv",
                        "specs.csv",
                        "retailers.csv",
                        "retailers-changes.csv",
                        "assignments.csv",
                        "brand-sets.csv");
        loader.awaitEnd(TWO_MINUTES);
        assertThat(imported)
                .hasSize(23)
                .containsSequence("orders-2026-11.csv", "orders-2026-10.csv")
                .endsWith("orders-2025-09.csv", "sample-prices.csv");
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(home.resolve("demo")).isEmptyDirectory();
    }

    @Test
    void anInterruptedLoadGoesOnWithWhatIsMissing() {
        DemoLoader first = loader(DemoMode.BRANCH, (kind, file) -> {
            if (imported.contains("orders-2026-10.csv")) {
                throw new IllegalStateException("the lights go out");
            }
            take(kind, file);
        });
        first.start();
        first.awaitEnd(TWO_MINUTES);
        assertThat(progress.percent()).isBetween(1, 30);
        imported.clear();

        DemoLoader second = loader(DemoMode.BRANCH, this::take);
        second.start();
        second.awaitEnd(TWO_MINUTES);

        assertThat(imported).hasSize(14).startsWith("orders-2026-09.csv").endsWith("sample-prices.csv");
        assertThat(progress.percent()).isEqualTo(100);
    }

    @Test
    void aLoadedDemoIsNotLoadedAgain() {
        DemoRecord record = new DemoRecord(JdbcClient.create(database), CLOCK);
        DemoRecord.Demo demo = new DemoRecord.Demo("branch", 1, LocalDate.of(2026, 11, 22));
        record.begin(demo);
        DemoFile.all(demo.months()).forEach(file -> record.loaded(file.name()));

        loader(DemoMode.BRANCH, this::take).start();

        assertThat(imported).isEmpty();
    }

    @Test
    void realDataIsLeftAlone() {
        JdbcClient.create(database)
                .sql("insert into core.organisation (code, name, kind) values ('32', '江苏', 'PROVINCE')")
                .update();

        loader(DemoMode.BRANCH, this::take).start();

        assertThat(imported).isEmpty();
        assertThat(progress.percent()).isEqualTo(100);
    }

    @Test
    void withoutADemoNothingIsLoaded() {
        loader(DemoMode.NONE, this::take).start();

        assertThat(imported).isEmpty();
    }

    private void take(String kind, Path file) {
        assertThat(file).isRegularFile();
        assertThat(Files.isReadable(file)).isTrue();
        imported.add(file.getFileName().toString());
    }

    private DemoLoader loader(DemoMode mode, DemoImports imports) {
        PlatformSettings settings = new PlatformSettings(home, mode, null, null);
        DemoRecord record = new DemoRecord(JdbcClient.create(database), CLOCK);
        return new DemoLoader(settings, record, imports, progress, CLOCK, List.of());
    }
}
