package com.platform135.db;

import java.util.Locale;

/** What somebody typed as a pattern of {@code like}, in lower case; no sign of it is a wildcard. */
public final class SqlPattern {

    private SqlPattern() {}

    public static String begins(String text) {
        return escaped(text) + "%";
    }

    public static String holds(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
