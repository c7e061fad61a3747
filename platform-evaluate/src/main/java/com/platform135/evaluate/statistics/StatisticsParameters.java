package com.platform135.evaluate.statistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;

/** Visits asked for by class in a month, and the hours of a full day. */
@Configuration(proxyBeanMethods = false)
class StatisticsParameters {

    private static final int MOST = 31;

    static final ParameterDefinition CLASS_A = ParameterDefinition.whole("evaluate.statistics.minimum-a", 4, 0, MOST);
    static final ParameterDefinition CLASS_B = ParameterDefinition.whole("evaluate.statistics.minimum-b", 2, 0, MOST);
    static final ParameterDefinition CLASS_C = ParameterDefinition.whole("evaluate.statistics.minimum-c", 1, 0, MOST);
    static final ParameterDefinition CLASS_D = ParameterDefinition.whole("evaluate.statistics.minimum-d", 1, 0, MOST);
    static final ParameterDefinition REMOTE_D =
            ParameterDefinition.whole("evaluate.statistics.minimum-d-remote", 1, 0, MOST);
    static final ParameterDefinition HOURS_A_DAY =
            ParameterDefinition.decimal("evaluate.statistics.hours", "5.0", "0.0", "12.0");

    @Bean
    ParameterDefinition statisticsMinimumA() {
        return CLASS_A;
    }

    @Bean
    ParameterDefinition statisticsMinimumB() {
        return CLASS_B;
    }

    @Bean
    ParameterDefinition statisticsMinimumC() {
        return CLASS_C;
    }

    @Bean
    ParameterDefinition statisticsMinimumD() {
        return CLASS_D;
    }

    @Bean
    ParameterDefinition statisticsMinimumRemoteD() {
        return REMOTE_D;
    }

    @Bean
    ParameterDefinition statisticsHoursADay() {
        return HOURS_A_DAY;
    }
}
