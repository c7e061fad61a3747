package com.platform135test;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application that a module's tests start: the module, the toolkit and the domain, on the {@link TestCity} a test provides. */
@SpringBootApplication(scanBasePackages = "com.platform135")
@AutoConfigurationPackage(basePackages = "com.platform135")
public class PlatformTestApplication {

    /** Noon of the city's today. */
    @Bean
    Clock clock() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return Clock.fixed(TestCity.TODAY.atTime(12, 0).atZone(zone).toInstant(), zone);
    }

    @Bean
    DataSource dataSource(TestCity city) {
        return city.source();
    }
}
