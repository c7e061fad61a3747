package com.platform135.analysis.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;

/** What administrators may set about rates: which four the page begins with, and from when on one needs action. */
@Configuration(proxyBeanMethods = false)
class RateParameters {

    static final ParameterDefinition PRESET =
            ParameterDefinition.whole("analysis.parameter.four-rates", 1, 1, Rate.PRESETS.size());

    @Bean
    ParameterDefinition fourRates() {
        return PRESET;
    }

    @Bean
    ParameterDefinition distributionThreshold() {
        return Rate.DISTRIBUTION.threshold();
    }

    @Bean
    ParameterDefinition movementThreshold() {
        return Rate.MOVEMENT.threshold();
    }

    @Bean
    ParameterDefinition repurchaseThreshold() {
        return Rate.REPURCHASE.threshold();
    }

    @Bean
    ParameterDefinition stockoutThreshold() {
        return Rate.STOCKOUT.threshold();
    }

    @Bean
    ParameterDefinition demandThreshold() {
        return Rate.DEMAND.threshold();
    }

    @Bean
    ParameterDefinition orderRateThreshold() {
        return Rate.ORDER_RATE.threshold();
    }

    @Bean
    ParameterDefinition limitFillThreshold() {
        return Rate.LIMIT_FILL.threshold();
    }

    @Bean
    ParameterDefinition limitFillShopsThreshold() {
        return Rate.LIMIT_FILL_SHOPS.threshold();
    }

    @Bean
    ParameterDefinition needFillThreshold() {
        return Rate.NEED_FILL.threshold();
    }

    /** The values of a day. */
    @Component
    static class Values {

        private final Parameters parameters;

        Values(Parameters parameters) {
            this.parameters = parameters;
        }

        int preset() {
            return parameters.today(PRESET).intValueExact();
        }

        /** Thresholds as fractions. */
        Map<Rate, BigDecimal> thresholds(Collection<Rate> rates, LocalDate day) {
            Map<Rate, BigDecimal> thresholds = new EnumMap<>(Rate.class);
            rates.forEach(rate ->
                    thresholds.put(rate, parameters.on(rate.threshold(), day).movePointLeft(2)));
            return thresholds;
        }
    }
}
