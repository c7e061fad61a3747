package com.platform135.tools.push;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns on what is done by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PushConfiguration {

    @Bean
    MeterBinder pushMeters(PushConnections connections) {
        return meters -> Gauge.builder("platform.push.connections", connections, PushConnections::count)
                .description("Pages that stand open on this instance")
                .register(meters);
    }
}
