package com.platform135.analysis.alerts;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.analysis.signal.SignalRule;
import com.platform135.tools.parameter.ParameterDefinition;

/** The rules of alerts with their thresholds, which administrators may set. */
@Configuration(proxyBeanMethods = false)
class AlertRules {

    static final ParameterDefinition LOWEST_INDEX =
            ParameterDefinition.decimal("analysis.alerts.parameter.index", "0.80", "0.10", "1.00");
    static final ParameterDefinition LEAST_CARTONS =
            ParameterDefinition.whole("analysis.alerts.parameter.least-cartons", 40, 0, 10_000);
    static final ParameterDefinition SILENT_WEEKS =
            ParameterDefinition.whole("analysis.alerts.parameter.silent-weeks", 2, 1, 8);
    static final ParameterDefinition LARGE_CARTONS =
            ParameterDefinition.whole("analysis.alerts.parameter.large-cartons", 1000, 100, 100_000);
    static final ParameterDefinition LARGE_TIMES =
            ParameterDefinition.decimal("analysis.alerts.parameter.large-times", "4.0", "1.5", "50.0");
    static final ParameterDefinition JUMP_RATE =
            ParameterDefinition.whole("analysis.alerts.parameter.jump-rate", 200, 110, 2000);
    static final ParameterDefinition JUMP_CARTONS =
            ParameterDefinition.whole("analysis.alerts.parameter.jump-cartons", 30, 1, 10_000);
    static final ParameterDefinition STOCK_RATIO =
            ParameterDefinition.decimal("analysis.alerts.parameter.stock-ratio", "3.5", "0.5", "24.0");

    static final SignalRule FALLING = new SignalRule("falling", 1, List.of(LOWEST_INDEX, LEAST_CARTONS));
    static final SignalRule SILENT = new SignalRule("silent", 1, List.of(SILENT_WEEKS));
    static final SignalRule LARGE = new SignalRule("large", 1, List.of(LARGE_CARTONS, LARGE_TIMES));
    static final SignalRule JUMP = new SignalRule("jump", 1, List.of(JUMP_RATE, JUMP_CARTONS));
    static final SignalRule STOCK = new SignalRule("stock", 1, List.of(STOCK_RATIO));

    static final List<SignalRule> ALL = List.of(FALLING, SILENT, LARGE, JUMP, STOCK);

    @Bean
    ParameterDefinition alertIndex() {
        return LOWEST_INDEX;
    }

    @Bean
    ParameterDefinition alertLeastCartons() {
        return LEAST_CARTONS;
    }

    @Bean
    ParameterDefinition alertSilentWeeks() {
        return SILENT_WEEKS;
    }

    @Bean
    ParameterDefinition alertLargeCartons() {
        return LARGE_CARTONS;
    }

    @Bean
    ParameterDefinition alertLargeTimes() {
        return LARGE_TIMES;
    }

    @Bean
    ParameterDefinition alertJumpRate() {
        return JUMP_RATE;
    }

    @Bean
    ParameterDefinition alertJumpCartons() {
        return JUMP_CARTONS;
    }

    @Bean
    ParameterDefinition alertStockRatio() {
        return STOCK_RATIO;
    }
}
