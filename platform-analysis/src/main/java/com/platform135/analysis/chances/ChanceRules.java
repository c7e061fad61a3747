package com.platform135.analysis.chances;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.analysis.signal.SignalRule;
import com.platform135.tools.parameter.ParameterDefinition;

/** The rules of chances with their thresholds, which administrators may set. */
@Configuration(proxyBeanMethods = false)
class ChanceRules {

    static final ParameterDefinition CARRYING =
            ParameterDefinition.whole("analysis.chances.parameter.carrying", 60, 10, 100);
    static final ParameterDefinition PER_SHOP =
            ParameterDefinition.whole("analysis.chances.parameter.per-shop", 3, 1, 20);
    static final ParameterDefinition SEGMENT_LEAST =
            ParameterDefinition.whole("analysis.chances.parameter.segment-least", 8, 1, 100);
    static final ParameterDefinition SEGMENT_BELOW =
            ParameterDefinition.whole("analysis.chances.parameter.segment-below", 50, 1, 100);
    static final ParameterDefinition AREA_TIMES =
            ParameterDefinition.decimal("analysis.chances.parameter.area-times", "1.25", "1.05", "10.00");
    static final ParameterDefinition AREA_NEW =
            ParameterDefinition.whole("analysis.chances.parameter.area-new", 30, 1, 100);

    static final SignalRule SPEC = new SignalRule("spec", 1, List.of(CARRYING, PER_SHOP));
    static final SignalRule SEGMENT = new SignalRule("segment", 1, List.of(SEGMENT_BELOW, SEGMENT_LEAST));

    /** Of areas, which are no shops: its hits stand on a page of their own. */
    static final SignalRule AREA = new SignalRule("area", 1, List.of(AREA_TIMES, AREA_NEW));

    static final List<SignalRule> ALL = List.of(SPEC, SEGMENT);

    @Bean
    ParameterDefinition chanceCarrying() {
        return CARRYING;
    }

    @Bean
    ParameterDefinition chancesPerShop() {
        return PER_SHOP;
    }

    @Bean
    ParameterDefinition chanceSegmentLeast() {
        return SEGMENT_LEAST;
    }

    @Bean
    ParameterDefinition chanceSegmentBelow() {
        return SEGMENT_BELOW;
    }

    @Bean
    ParameterDefinition chanceAreaTimes() {
        return AREA_TIMES;
    }

    @Bean
    ParameterDefinition chanceAreaNew() {
        return AREA_NEW;
    }
}
