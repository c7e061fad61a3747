package com.platform135.analysis.whatif;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;

/** What administrators may set about 铺货率推演. */
@Configuration(proxyBeanMethods = false)
class WhatIfParameters {

    static final ParameterDefinition VISITS_A_SHOP =
            ParameterDefinition.decimal("analysis.whatif.parameter.visits-a-shop", "2.0", "0.5", "20.0");
    static final ParameterDefinition VISITS_A_DAY =
            ParameterDefinition.whole("analysis.whatif.parameter.visits-a-day", 25, 1, 60);
    static final ParameterDefinition UNMET = ParameterDefinition.whole("analysis.whatif.parameter.unmet", 40, 0, 200);
    static final ParameterDefinition LAPSED = ParameterDefinition.whole("analysis.whatif.parameter.lapsed", 30, 0, 200);
    static final ParameterDefinition SIBLING =
            ParameterDefinition.whole("analysis.whatif.parameter.sibling", 20, 0, 200);

    @Bean
    ParameterDefinition whatIfVisitsAShop() {
        return VISITS_A_SHOP;
    }

    @Bean
    ParameterDefinition whatIfVisitsADay() {
        return VISITS_A_DAY;
    }

    @Bean
    ParameterDefinition whatIfUnmet() {
        return UNMET;
    }

    @Bean
    ParameterDefinition whatIfLapsed() {
        return LAPSED;
    }

    @Bean
    ParameterDefinition whatIfSibling() {
        return SIBLING;
    }
}
