package com.platform135.analysis.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;

/** What administrators may set about progress. */
@Configuration(proxyBeanMethods = false)
class ProgressParameters {

    /** A share of what is expected by today; below it a unit is warned of. */
    static final ParameterDefinition TOLERANCE =
            ParameterDefinition.decimal("analysis.progress.parameter.tolerance", "0.95", "0.50", "1.00");

    @Bean
    ParameterDefinition progressTolerance() {
        return TOLERANCE;
    }
}
