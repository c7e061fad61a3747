package com.platform135.tools.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the good rows of a file that has bad ones. */
public enum ImportMode {
    /** The good rows are taken. */
    VALID_ROWS,
    /** None is. */
    ALL_OR_NOTHING;

    /** As in an address: {@code valid-rows}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportMode> find(String key) {
        return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
    }
}
