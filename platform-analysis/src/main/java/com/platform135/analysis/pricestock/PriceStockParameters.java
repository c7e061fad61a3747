package com.platform135.analysis.pricestock;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;

/** What administrators may set about stock and prices. */
@Configuration(proxyBeanMethods = false)
class PriceStockParameters {

    static final ParameterDefinition STOCK_PROBLEM =
            ParameterDefinition.decimal("analysis.pricestock.parameter.stock-problem", "3.5", "0.5", "20.0");
    static final ParameterDefinition STOCK_LOOK =
            ParameterDefinition.decimal("analysis.pricestock.parameter.stock-look", "2.0", "0.5", "20.0");
    static final ParameterDefinition MARGIN_AIM =
            ParameterDefinition.decimal("analysis.pricestock.parameter.margin-aim", "0.10", "0.00", "0.50");

    @Bean
    ParameterDefinition stockRatioProblem() {
        return STOCK_PROBLEM;
    }

    @Bean
    ParameterDefinition stockRatioLook() {
        return STOCK_LOOK;
    }

    @Bean
    ParameterDefinition retailMarginAim() {
        return MARGIN_AIM;
    }

    /** The lines from which stock and margin need a look, as they held on a day. */
    record Lines(BigDecimal problem, BigDecimal look, BigDecimal margin) {

        static Lines on(Parameters parameters, LocalDate day) {
            return new Lines(
                    parameters.on(STOCK_PROBLEM, day), parameters.on(STOCK_LOOK, day), parameters.on(MARGIN_AIM, day));
        }

        @Nullable
        String stock(@Nullable BigDecimal ratio) {
            return ratio == null || ratio.compareTo(look) <= 0 ? null : ratio.compareTo(problem) > 0 ? "late" : "act";
        }

        @Nullable
        String margin(@Nullable BigDecimal rate) {
            return rate == null || rate.compareTo(margin) >= 0 ? null : rate.signum() < 0 ? "late" : "act";
        }
    }
}
