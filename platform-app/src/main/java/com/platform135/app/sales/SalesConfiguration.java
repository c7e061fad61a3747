package com.platform135.app.sales;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.util.unit.DataSize;

import com.platform135.db.sales.SalesStore;

/** One store an instance; its memory is a setting, by default a third of the heap. */
@Configuration(proxyBeanMethods = false)
class SalesConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SalesConfiguration.class);

    /** This month, the one before, and the same month a year ago are what the first reports ask for. */
    private static final int WARM_MONTHS = 3;

    @Bean(destroyMethod = "close")
    SalesStore salesStore(
            DataSource database,
            @Value("${platform.sales-memory:}") @Nullable DataSize memory,
            ObjectProvider<MeterRegistry> meters) {
        SalesStore store =
                new SalesStore(database, memory == null ? Runtime.getRuntime().maxMemory() / 3 : memory.toBytes());
        meters.ifAvailable(store::observe);
        return store;
    }

    @Bean
    Warming warming(SalesStore store) {
        return new Warming(store);
    }

    /** Loads the newest months behind the first pages, so that the first report finds them. */
    static final class Warming {

        private final SalesStore store;

        Warming(SalesStore store) {
            this.store = store;
        }

        @EventListener(ApplicationReadyEvent.class)
        void warm() {
            Thread thread = new Thread(this::load, "sales-warming");
            thread.setDaemon(true);
            thread.start();
        }

        private void load() {
            try {
                store.warm(WARM_MONTHS);
            } catch (RuntimeException failure) {
                log.info("The sales were not loaded ahead; the first report will load them", failure);
            }
        }
    }
}
