package com.platform135.analysis.progress;

import java.util.Locale;

import com.platform135.tools.error.OneOf;

/** What stands in the rows. */
enum ProgressTab {
    SPECS,
    UNITS,
    DAYS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProgressTab parse(String key) {
        return OneOf.named("tab", key, values(), ProgressTab::key);
    }
}
