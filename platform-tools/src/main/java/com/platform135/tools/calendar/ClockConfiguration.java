package com.platform135.tools.calendar;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** "Now" and "today" for the whole platform: business days are those of {@link #BUSINESS_ZONE}. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnMissingBean
    public Clock clock() {
        return Clock.system(BUSINESS_ZONE);
    }
}
