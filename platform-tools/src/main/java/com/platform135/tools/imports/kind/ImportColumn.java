package com.platform135.tools.imports.kind;

import java.util.List;

/**
 * A column of a file.
 *
 * @param key the English header
 * @param labels Chinese headers, the one shown first
 * @param example a value for the template
 */
public record ImportColumn(String key, List<String> labels, boolean required, ColumnType type, String example) {

    public static ImportColumn required(String key, String label, ColumnType type, String example) {
        return new ImportColumn(key, List.of(label), true, type, example);
    }

    public static ImportColumn optional(String key, String label, ColumnType type, String example) {
        return new ImportColumn(key, List.of(label), false, type, example);
    }

    public String label() {
        return labels.get(0);
    }

    public String sqlType() {
        return type.sqlType();
    }

    boolean isNamed(String header) {
        return key.equalsIgnoreCase(header) || labels.contains(header);
    }
}
