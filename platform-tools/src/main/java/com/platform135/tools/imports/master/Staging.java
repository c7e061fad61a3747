package com.platform135.tools.imports.master;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import com.platform135.tools.imports.file.SourceLine;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRows;
import com.platform135.tools.imports.kind.ImportRun;
import com.platform135.tools.imports.kind.RowReader;

/** Puts the rows that can be read into a temporary table {@code staged}, typed, for SQL to check. */
@Repository
class Staging {

    private final JdbcTemplate jdbc;

    Staging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column beside those of the file.
     *
     * @param from computed of the name in the row; null for a column that SQL fills in
     */
    record Derived(String name, String sqlType, @Nullable Function<String, String> from) {

        static Derived column(String name, String sqlType) {
            return new Derived(name, sqlType, null);
        }
    }

    void fill(ImportRun run, ImportRows rows, List<ImportColumn> columns, List<Derived> derived) {
        List<String> definitions = new ArrayList<>();
        columns.forEach(column -> definitions.add(column.key() + " " + column.sqlType()));
        derived.forEach(column -> definitions.add(column.name() + " " + column.sqlType()));
        jdbc.execute("create temp table staged (row_no int primary key, " + String.join(", ", definitions)
                + ") on commit drop");
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, run, rows, columns, derived);
            return true;
        });
        jdbc.execute("analyze staged");
    }

    private static void copy(
            Connection connection, ImportRun run, ImportRows rows, List<ImportColumn> columns, List<Derived> derived)
            throws SQLException {
        List<Derived> computed =
                derived.stream().filter(column -> column.from() != null).toList();
        String names = columns.stream().map(ImportColumn::key).collect(Collectors.joining(", "))
                + computed.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staged (row_no, " + names + ") from stdin");
        try {
            write(new CopyText(copy), run, new RowReader(rows, columns), rows, computed);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyText out, ImportRun run, RowReader reader, ImportRows rows, List<Derived> computed)
            throws SQLException {
        for (SourceLine row = rows.next(); row != null; row = rows.next()) {
            Map<String, @Nullable String> values = reader.read(row, run);
            if (values != null) {
                out.add(String.valueOf(row.number()));
                values.values().forEach(out::add);
                String name = values.getOrDefault("name", "");
                for (Derived column : computed) {
                    out.add(column.from() == null ? null : column.from().apply(String.valueOf(name)));
                }
                out.endRow();
            }
        }
        out.flush();
    }
}
