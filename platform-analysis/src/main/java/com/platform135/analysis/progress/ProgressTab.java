package com.platform135.analysis.progress;

import java.util.Arrays;
import java.util.Locale;

import com.platform135.tools.error.BadRequestException;

/** What stands in the rows. */
enum ProgressTab {
    SPECS,
    UNITS,
    DAYS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProgressTab parse(String key) {
        return Arrays.stream(values())
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .orElseThrow(() -> BadRequestException.forValue("tab", key));
    }
}
