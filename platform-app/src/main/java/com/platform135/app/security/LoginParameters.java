package com.platform135.app.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;

/** What administrators may set about logging in. */
@Configuration(proxyBeanMethods = false)
class LoginParameters {

    /** Wrong passwords in a row that lock an account. */
    static final ParameterDefinition FAILURES = ParameterDefinition.whole("app.parameters.login-failures", 5, 3, 20);

    /** For how long. */
    static final ParameterDefinition LOCK_MINUTES =
            ParameterDefinition.whole("app.parameters.lock-minutes", 15, 1, 1440);

    @Bean
    ParameterDefinition loginFailures() {
        return FAILURES;
    }

    @Bean
    ParameterDefinition lockMinutes() {
        return LOCK_MINUTES;
    }
}
