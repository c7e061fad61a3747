package com.platform135.tools.table;

import org.jspecify.annotations.Nullable;

/** The column a table is sorted by; in an address {@code sort=rate} ascends and {@code sort=-rate} descends. */
public record SortOrder(String key, boolean descending) {

    public static SortOrder parse(String text) {
        return text.startsWith("-") ? new SortOrder(text.substring(1), true) : new SortOrder(text, false);
    }

    public String text() {
        return descending ? "-" + key : key;
    }

    public boolean isBy(Column<?> column) {
        return key.equals(column.key());
    }

    /** What a click on a heading asks for next: figures start with the largest, words with the first. */
    public static SortOrder next(Column<?> column, @Nullable SortOrder current) {
        if (current != null && current.isBy(column)) {
            return new SortOrder(column.key(), !current.descending);
        }
        return new SortOrder(column.key(), column.type().isNumeric());
    }
}
