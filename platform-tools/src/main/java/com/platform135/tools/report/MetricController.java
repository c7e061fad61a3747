package com.platform135.tools.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The metric dictionary for programs: what each figure means, in the caller's language. */
@RestController
class MetricController {

    private final MessageSource messages;

    MetricController(MessageSource messages) {
        this.messages = messages;
    }

    /** A metric as others read it. */
    record MetricView(String code, String name, String type, String formula, String source, int version) {}

    @GetMapping("/api/v1/metrics")
    List<MetricView> list(Locale locale) {
        return Arrays.stream(Metric.values())
                .map(metric -> view(metric, locale))
                .toList();
    }

    private MetricView view(Metric metric, Locale locale) {
        return new MetricView(
                metric.code(),
                messages.getMessage(
                        metric.nameKey(),
                        new Object[] {
                            messages.getMessage("tools.unit.carton", null, locale),
                            messages.getMessage("tools.unit.yuan", null, locale)
                        },
                        locale),
                metric.type().name(),
                messages.getMessage(metric.formulaKey(), null, locale),
                metric.source().name(),
                metric.version());
    }
}
