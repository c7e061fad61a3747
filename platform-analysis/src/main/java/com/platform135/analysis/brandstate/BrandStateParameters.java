package com.platform135.analysis.brandstate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;

/** What administrators may set about the states of specs. */
@Configuration(proxyBeanMethods = false)
class BrandStateParameters {

    static final ParameterDefinition BRISK_MOVEMENT = share("brisk-movement", "0.90");
    static final ParameterDefinition BRISK_REPURCHASE = share("brisk-repurchase", "0.60");
    static final ParameterDefinition SLOW_MOVEMENT = share("slow-movement", "0.60");
    static final ParameterDefinition SLOW_REPURCHASE = share("slow-repurchase", "0.30");
    static final ParameterDefinition SHARE_CHANGE = share("share-change", "0.20");
    static final ParameterDefinition RATE_CHANGE = share("rate-change", "0.05");
    static final ParameterDefinition LEAST_SHOPS = ParameterDefinition.whole(name("least-shops"), 10, 1, 1000);
    static final ParameterDefinition NEW_MONTHS = ParameterDefinition.whole(name("new-months"), 6, 1, 24);

    private static ParameterDefinition share(String name, String initial) {
        return ParameterDefinition.decimal(name(name), initial, "0.00", "1.00");
    }

    private static String name(String name) {
        return "analysis.brandstate.parameter." + name;
    }

    /** The rules that held on a day. */
    static BrandRules on(Parameters parameters, LocalDate day) {
        Function<ParameterDefinition, BigDecimal> value = definition -> parameters.on(definition, day);
        return new BrandRules(
                value.apply(BRISK_MOVEMENT),
                value.apply(BRISK_REPURCHASE),
                value.apply(SLOW_MOVEMENT),
                value.apply(SLOW_REPURCHASE),
                value.apply(LEAST_SHOPS).intValueExact(),
                value.apply(NEW_MONTHS).intValueExact(),
                value.apply(SHARE_CHANGE),
                value.apply(RATE_CHANGE));
    }

    @Bean
    ParameterDefinition briskMovement() {
        return BRISK_MOVEMENT;
    }

    @Bean
    ParameterDefinition briskRepurchase() {
        return BRISK_REPURCHASE;
    }

    @Bean
    ParameterDefinition slowMovement() {
        return SLOW_MOVEMENT;
    }

    @Bean
    ParameterDefinition slowRepurchase() {
        return SLOW_REPURCHASE;
    }

    @Bean
    ParameterDefinition brandShareChange() {
        return SHARE_CHANGE;
    }

    @Bean
    ParameterDefinition brandRateChange() {
        return RATE_CHANGE;
    }

    @Bean
    ParameterDefinition brandLeastShops() {
        return LEAST_SHOPS;
    }

    @Bean
    ParameterDefinition brandNewMonths() {
        return NEW_MONTHS;
    }
}
