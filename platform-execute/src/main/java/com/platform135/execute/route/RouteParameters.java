package com.platform135.execute.route;

import java.time.LocalDate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;

/** What administrators may set about visits. */
@Configuration(proxyBeanMethods = false)
class RouteParameters {

    static final ParameterDefinition CLASS_A = visits("execute.parameter.visits-a", 4);
    static final ParameterDefinition CLASS_B = visits("execute.parameter.visits-b", 2);
    static final ParameterDefinition CLASS_C = visits("execute.parameter.visits-c", 1);
    static final ParameterDefinition CLASS_D = visits("execute.parameter.visits-d", 1);
    static final ParameterDefinition CLASS_D_PHONE = visits("execute.parameter.visits-d-phone", 1);
    static final ParameterDefinition NEW_LICENCE = visits("execute.parameter.visits-new", 4);
    static final ParameterDefinition SHOPS_A_DAY =
            ParameterDefinition.whole("execute.parameter.shops-a-day", 28, 5, 60);
    static final ParameterDefinition HOURS_A_DAY = ParameterDefinition.whole("execute.parameter.hours-a-day", 5, 0, 12);
    static final ParameterDefinition SILENT_CYCLES =
            ParameterDefinition.whole("execute.parameter.silent-cycles", 2, 1, 8);
    static final ParameterDefinition LOWEST_INDEX =
            ParameterDefinition.decimal("execute.parameter.lowest-index", "0.80", "0.10", "1.00");

    private static ParameterDefinition visits(String name, int initial) {
        return ParameterDefinition.whole(name, initial, 0, 20);
    }

    @Bean
    ParameterDefinition visitsToA() {
        return CLASS_A;
    }

    @Bean
    ParameterDefinition visitsToB() {
        return CLASS_B;
    }

    @Bean
    ParameterDefinition visitsToC() {
        return CLASS_C;
    }

    @Bean
    ParameterDefinition visitsToD() {
        return CLASS_D;
    }

    @Bean
    ParameterDefinition callsToD() {
        return CLASS_D_PHONE;
    }

    @Bean
    ParameterDefinition visitsToNewLicences() {
        return NEW_LICENCE;
    }

    @Bean
    ParameterDefinition shopsADay() {
        return SHOPS_A_DAY;
    }

    @Bean
    ParameterDefinition visitHoursADay() {
        return HOURS_A_DAY;
    }

    @Bean
    ParameterDefinition silentCycles() {
        return SILENT_CYCLES;
    }

    @Bean
    ParameterDefinition lowestGrowthIndex() {
        return LOWEST_INDEX;
    }

    /** Reads the values of a day. */
    @Component
    static class Reader {

        private final Parameters parameters;

        Reader(Parameters parameters) {
            this.parameters = parameters;
        }

        RouteRules rules(LocalDate day) {
            return new RouteRules(
                    whole(CLASS_A, day),
                    whole(CLASS_B, day),
                    whole(CLASS_C, day),
                    whole(CLASS_D, day),
                    whole(CLASS_D_PHONE, day),
                    whole(NEW_LICENCE, day),
                    whole(SHOPS_A_DAY, day),
                    whole(SILENT_CYCLES, day),
                    parameters.on(LOWEST_INDEX, day).doubleValue());
        }

        int hoursADay(LocalDate day) {
            return whole(HOURS_A_DAY, day);
        }

        private int whole(ParameterDefinition definition, LocalDate day) {
            return parameters.on(definition, day).intValueExact();
        }
    }
}
