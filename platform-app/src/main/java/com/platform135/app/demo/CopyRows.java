package com.platform135.app.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of a table, kept until they are sent in one COPY. */
final class CopyRows {

    private final String table;
    private final StringBuilder rows = new StringBuilder();

    /** @param table with its columns, as in {@code core.visit_comment (retailer_id, body)} */
    CopyRows(String table) {
        this.table = table;
    }

    /** Values in the order of the columns, as text; null for none. */
    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            rows.append(values[i] == null ? "\\N" : escaped(String.valueOf(values[i])));
        }
        rows.append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** Sends what is there and begins anew. */
    void send(Connection connection) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
