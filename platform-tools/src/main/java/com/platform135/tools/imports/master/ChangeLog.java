package com.platform135.tools.imports.master;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ImportCounts;
import com.platform135.tools.imports.kind.Preview;
import com.platform135.tools.imports.kind.UndoRefusedException;

/** Writes tables to what an import wants them to be, keeps what was there before, and brings it back. */
@Repository
class ChangeLog {

    private static final String PREVIEW_ADDED = SqlFile.read(ChangeLog.class, "preview-added.sql");
    private static final String PREVIEW_CHANGED = SqlFile.read(ChangeLog.class, "preview-changed.sql");
    private static final String COUNTS = SqlFile.read(ChangeLog.class, "change-counts.sql");

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the table's rows as wanted.
     *
     * @param wantedSql yields the table's managed columns with {@code row_no}, {@code label} and {@code in_force}; one row per key
     */
    void write(UUID importId, TargetTable table, String wantedSql, Map<String, ?> parameters) {
        jdbc.sql("create temp table wanted on commit drop as " + wantedSql)
                .params(parameters)
                .update();
        int changes = jdbc.sql(table.noteChanges()).param("import", importId).update();
        if (changes > 0) {
            jdbc.sql(table.writeWanted()).update();
        }
        jdbc.sql("drop table wanted").update();
    }

    /**
     * What became of the staged rows.
     *
     * @param main the table whose new rows make a row of the file count as inserted
     */
    ImportCounts counts(UUID importId, TargetTable main) {
        return jdbc.sql(COUNTS)
                .param("import", importId)
                .param("main", main.name())
                .query(ImportCounts.class)
                .single();
    }

    private record Added(String tableName, long count, List<String> examples) {}

    private record Changed(
            String tableName,
            String field,
            long count,
            int rowNo,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    Preview preview(UUID importId) {
        List<Preview.NewRows> added = jdbc.sql(PREVIEW_ADDED)
                .param("import", importId)
                .query((row, i) ->
                        new Preview.NewRows(row.getString("table_name"), row.getLong("count"), List.of((String[])
                                row.getArray("examples").getArray())))
                .list();
        Map<String, Preview.FieldChanges> changed = new LinkedHashMap<>();
        jdbc.sql(PREVIEW_CHANGED)
                .param("import", importId)
                .query(Changed.class)
                .list()
                .forEach(change -> changed.computeIfAbsent(
                                change.tableName() + " " + change.field(),
                                key -> new Preview.FieldChanges(
                                        change.tableName(), change.field(), change.count(), new ArrayList<>()))
                        .examples()
                        .add(new Preview.Example(change.rowNo(), change.label(), change.before(), change.after())));
        return new Preview(added, List.copyOf(changed.values()));
    }

    private record Blocked(long count, @Nullable String example) {}

    /** @throws UndoRefusedException when a row was changed since, or a later import says more about its subject */
    void requireUntouched(UUID importId, TargetTable table) {
        refuseIf("changed-since", importId, table.changedSince());
        refuseIf("touched-since", importId, table.touchedSince());
    }

    private void refuseIf(String code, UUID importId, String sql) {
        Blocked blocked =
                jdbc.sql(sql).param("import", importId).query(Blocked.class).single();
        if (blocked.count() > 0) {
            throw new UndoRefusedException(code, blocked.count(), String.valueOf(blocked.example()));
        }
    }

    /** @throws UndoRefusedException when other data refers to a row that would go */
    void restore(UUID importId, TargetTable table) {
        try {
            jdbc.sql(table.removeInserted()).param("import", importId).update();
            jdbc.sql(table.restoreUpdated()).param("import", importId).update();
        } catch (DataIntegrityViolationException e) {
            throw new UndoRefusedException("in-use", 1, table.name());
        }
    }
}
