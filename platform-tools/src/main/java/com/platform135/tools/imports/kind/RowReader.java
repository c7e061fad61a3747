package com.platform135.tools.imports.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.imports.file.SourceLine;

/** Reads rows column by column as the columns' types ask for; for kinds that need no more speed than that. */
public final class RowReader {

    private final ImportRows rows;
    private final List<ImportColumn> columns;
    private final int[] fields;

    public RowReader(ImportRows rows, List<ImportColumn> columns) {
        this.rows = rows;
        this.columns = columns;
        this.fields =
                columns.stream().mapToInt(column -> rows.field(column.key())).toArray();
    }

    /** The values by column key in the order of the columns, as PostgreSQL reads them; null if the row was rejected. */
    public @Nullable Map<String, @Nullable String> read(SourceLine row, ImportRun run) {
        if (rows.isTooLong(row)) {
            run.reject(new Reject(row.number(), "", "too-many-fields", List.of(String.valueOf(row.size()))));
            return null;
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            ImportColumn column = columns.get(i);
            try {
                values.put(column.key(), value(column, row, fields[i]));
            } catch (BadCellException e) {
                run.reject(new Reject(row.number(), column.key(), e.code(), e.arguments()));
                return null;
            }
        }
        return values;
    }

    private static @Nullable String value(ImportColumn column, SourceLine row, int field) throws BadCellException {
        if (!row.isBlank(field)) {
            return column.type().read(row, field);
        }
        if (column.required()) {
            throw new BadCellException("missing-value");
        }
        return null;
    }
}
