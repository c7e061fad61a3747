package com.platform135.analysis.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;

/** What administrators may set about problems. */
@Configuration(proxyBeanMethods = false)
class ProblemParameters {

    /** Days within which a problem ought to be in a plan. */
    static final ParameterDefinition PLAN_WITHIN_DAYS =
            ParameterDefinition.whole("analysis.parameter.problem-plan-days", 7, 1, 60);

    @Bean
    ParameterDefinition problemPlanDays() {
        return PLAN_WITHIN_DAYS;
    }
}
