package com.platform135.tools.imports.kind;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an import changes, for people to look over: per table what is new, per field what differs, with first examples. */
public record Preview(List<NewRows> added, List<FieldChanges> changed) {

    public static final Preview EMPTY = new Preview(List.of(), List.of());

    /** @param examples the first ones, as people know them */
    public record NewRows(String table, long count, List<String> examples) {}

    public record FieldChanges(String table, String field, long count, List<Example> examples) {}

    /** @param row the row of the file that brings the change */
    public record Example(
            int row,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty();
    }
}
