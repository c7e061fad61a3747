package com.platform135.tools.report;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The metric dictionary as pages ask it. */
@Component("metrics")
public class Metrics {

    /** A metric's name where its unit is said elsewhere: 销量（{0}） is 销量. */
    public String plainName(String name) {
        return name.replaceAll("\\s*[（(]\\{\\d}[）)]", "");
    }

    /** Which version of its definition a metric is at; 1 for a code that isn't in the dictionary. */
    public int version(@Nullable String code) {
        return Stream.of(Metric.values())
                .filter(metric -> metric.code().equals(code))
                .mapToInt(Metric::version)
                .findFirst()
                .orElse(1);
    }
}
