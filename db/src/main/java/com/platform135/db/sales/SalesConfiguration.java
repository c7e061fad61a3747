package com.platform135.db.sales;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The sales store of an application: one snapshot for all reports, its memory a setting, by default two fifths of the heap. */
@Configuration(proxyBeanMethods = false)
class SalesConfiguration {

    private static long defaultMemory() {
        return Runtime.getRuntime().maxMemory() / 5 * 2;
    }

    @Bean
    SalesStore salesStore(
            DataSource source,
            @Value("${platform.sales-memory:}") @Nullable DataSize memory,
            ObjectProvider<MeterRegistry> metrics) {
        SalesStore store = new SalesStore(source, memory == null ? defaultMemory() : memory.toBytes());
        metrics.ifAvailable(store::observe);
        return store;
    }

    @Bean
    SalesWarming salesWarming(SalesStore store) {
        return new SalesWarming(store);
    }

    @Bean
    SalesVerification salesVerification(JdbcClient jdbc, SalesStore store) {
        return new SalesVerification(jdbc, store);
    }
}
