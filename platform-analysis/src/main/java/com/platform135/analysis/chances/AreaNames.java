package com.platform135.analysis.chances;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says areas in the reader's language. */
@Component
class AreaNames {

    private final MessageSource messages;

    AreaNames(MessageSource messages) {
        this.messages = messages;
    }

    /** 东山市场部 · 乡镇. */
    String name(String unit, @Nullable String areaType, Locale locale) {
        boolean known = areaType != null && !areaType.isEmpty();
        return unit + " · "
                + messages.getMessage(
                        known ? "tools.dimension.areaType." + areaType : "tools.dimension.unknown", null, locale);
    }

    String name(AreaDecisionRow decision, Locale locale) {
        return name(decision.unit(), decision.areaType(), locale);
    }

    /** As the thread calls it. */
    String thread(AreaDecisionRow decision, Locale locale) {
        return messages.getMessage("analysis.chances.area.thread", new Object[] {name(decision, locale)}, locale);
    }
}
