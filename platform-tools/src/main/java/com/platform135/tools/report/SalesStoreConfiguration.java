package com.platform135.tools.report;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

import com.platform135.db.sales.SalesStore;

/** The one sales store of the application; it takes a third of the heap unless {@code platform.sales-memory} says otherwise. */
@Configuration(proxyBeanMethods = false)
class SalesStoreConfiguration {

    private static final int PART_OF_HEAP = 3;

    @Bean
    @ConditionalOnMissingBean
    SalesStore salesStore(
            DataSource source,
            ObjectProvider<MeterRegistry> metrics,
            @Value("${platform.sales-memory:0B}") DataSize memory) {
        long bytes =
                memory.toBytes() > 0 ? memory.toBytes() : Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
        SalesStore store = new SalesStore(source, bytes);
        metrics.ifAvailable(store::observe);
        return store;
    }
}
