package com.platform135.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database remembers of its demo, so that an interrupted load goes on where it stopped. */
@Component
class DemoRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The demo of this database.
     *
     * @param size {@code branch} or {@code city}
     */
    record Demo(String size, long seed, LocalDate today) {

        DemoCity city() {
            return DemoCity.of(DemoSize.named(size), seed, today);
        }

        /** The city's months, without making the city. */
        List<YearMonth> months() {
            return Calendar.of(today, DemoSize.named(size).months()).months();
        }
    }

    Optional<Demo> find() {
        return jdbc.sql("select size, seed, today from app.demo")
                .query(Demo.class)
                .optional();
    }

    /** Begins a demo in a database without any organisation; false when there is one, or another instance was faster. */
    boolean begin(Demo demo) {
        return jdbc.sql("""
                        insert into app.demo (size, seed, today, begun_at)
                        select :size, :seed, :today, :now
                        where not exists (select 1 from core.organisation)
                        on conflict do nothing
                        """)
                        .param("size", demo.size())
                        .param("seed", demo.seed())
                        .param("today", demo.today())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Set<String> loadedFiles() {
        return new HashSet<>(jdbc.sql("select file_name from app.demo_file")
                .query(String.class)
                .list());
    }

    void loaded(String fileName) {
        jdbc.sql("insert into app.demo_file (file_name, loaded_at) values (:name, :now) on conflict do nothing")
                .param("name", fileName)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
