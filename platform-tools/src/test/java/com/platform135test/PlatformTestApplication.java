package com.platform135test;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import com.platform135.tools.module.ModuleBeanNames;
import com.platform135.tools.security.Accounts;

/** The application that a module's tests start: the module, the toolkit and the domain, on the {@link TestCity} a test provides. */
@SpringBootApplication(scanBasePackages = "com.platform135", nameGenerator = ModuleBeanNames.class)
@AutoConfigurationPackage(basePackages = "com.platform135")
public class PlatformTestApplication {

    /** Noon of the city's today. */
    @Bean
    @Primary
    Clock noon() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return Clock.fixed(TestCity.TODAY.atTime(12, 0).atZone(zone).toInstant(), zone);
    }

    /** Nobody of the city has a password. */
    @Bean
    Accounts accounts() {
        return new Accounts() {

            @Override
            public void give(int staffId, String password) {}

            @Override
            public String make(int staffId) {
                return "made";
            }

            @Override
            public boolean has(int staffId) {
                return false;
            }
        };
    }

    @Bean
    DataSource dataSource(TestCity city) {
        return city.source();
    }
}
