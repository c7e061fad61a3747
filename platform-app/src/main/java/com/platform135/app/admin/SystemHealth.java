package com.platform135.app.admin;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.app.PlatformSettings;

/** How the platform is doing, in the numbers an administrator is asked for. */
@Service
class SystemHealth {

    private static final long MEGABYTE = 1024L * 1024;
    private static final String OWN_METRICS = "platform.";

    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final PlatformSettings settings;

    SystemHealth(JdbcClient jdbc, MeterRegistry meters, PlatformSettings settings) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.settings = settings;
    }

    /** A body of data with the number of its last change and when that was, Chinese time. */
    record VersionRow(String name, long version, LocalDateTime changedAt) {}

    /** A gauge the platform's own parts report, e.g. the memory of the sales snapshot. */
    record GaugeRow(String name, double value) {}

    /** What the page shows. */
    record HealthView(
            String database,
            boolean embedded,
            long databaseMegabytes,
            int sessions,
            List<VersionRow> versions,
            List<GaugeRow> gauges,
            long heapUsedMegabytes,
            long heapMaxMegabytes,
            Duration uptime,
            String java) {}

    @Transactional(readOnly = true)
    HealthView look() {
        Runtime runtime = Runtime.getRuntime();
        return new HealthView(
                text("select current_setting('server_version')"),
                settings.embeddedDatabase(),
                number("select pg_database_size(current_database())") / MEGABYTE,
                (int) number("""
                        select count(*) from app.spring_session
                        where principal_name is not null or exists (
                            select 1 from app.spring_session_attributes a
                            where a.session_primary_id = primary_id and a.attribute_name = 'staffId')
                        """),
                jdbc.sql(
                                "select name, version, changed_at at time zone 'Asia/Shanghai' as changed_at from core.data_version order by name")
                        .query(VersionRow.class)
                        .list(),
                gauges(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                runtime.maxMemory() / MEGABYTE,
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                System.getProperty("java.version"));
    }

    private List<GaugeRow> gauges() {
        return meters.getMeters().stream()
                .filter(Gauge.class::isInstance)
                .map(Gauge.class::cast)
                .filter(gauge -> gauge.getId().getName().startsWith(OWN_METRICS))
                .map(gauge -> new GaugeRow(gauge.getId().getName(), gauge.value()))
                .sorted(Comparator.comparing(GaugeRow::name))
                .toList();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
