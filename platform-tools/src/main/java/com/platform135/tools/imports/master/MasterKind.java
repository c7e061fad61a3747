package com.platform135.tools.imports.master;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportCounts;
import com.platform135.tools.imports.kind.ImportKind;
import com.platform135.tools.imports.kind.ImportRows;
import com.platform135.tools.imports.kind.ImportRun;
import com.platform135.tools.imports.kind.Reject;

/**
 * A kind of master data. Its rows are staged, resolved against what is on record, checked until no check finds anything any more (a row may
 * stand on one that was rejected), and written.
 */
abstract class MasterKind implements ImportKind {

    private static final int MAX_PASSES = 50;

    private final MasterStore store;
    private final String key;
    private final List<ImportColumn> columns;
    private final List<Staging.Derived> derived;
    private final List<TargetTable> tables;
    private final String resolveSql;
    private final String checkSql;

    /**
     * Beside the class stand {@code <key>-resolve.sql}, which finds what staged rows name (ids, defaults), and {@code <key>-check.sql}, which
     * yields {@code row_no, column_key, code, arguments} of rows that must be rejected.
     *
     * @param derived columns of {@code staged} beside those of the file
     * @param tables written, in the order of writing; the first one's new rows count as inserted
     */
    MasterKind(
            MasterStore store,
            String key,
            List<ImportColumn> columns,
            List<Staging.Derived> derived,
            List<TargetTable> tables) {
        this.store = store;
        this.key = key;
        this.columns = columns;
        this.derived = derived;
        this.tables = tables;
        this.resolveSql = SqlFile.read(MasterKind.class, key + "-resolve.sql");
        this.checkSql = SqlFile.read(MasterKind.class, key + "-check.sql");
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final List<ImportColumn> columns() {
        return columns;
    }

    /** Writes the rows still staged. */
    abstract void write(ImportRun run, Map<String, Object> parameters);

    /** Whether snapshots are made of this data. */
    boolean changesDirectory() {
        return true;
    }

    MasterStore store() {
        return store;
    }

    TargetTable mainTable() {
        return tables.get(0);
    }

    @Override
    public ImportCounts load(ImportRun run, ImportRows rows) {
        return store.inTransaction(rollback -> {
            store.lockDirectory();
            store.staging().fill(run, rows, columns, derived);
            Map<String, Object> parameters = parameters(run, rows);
            store.jdbc().sql(resolveSql).params(parameters).update();
            check(run, parameters);
            if (run.refusesAll()) {
                rollback.run();
                return ImportCounts.NONE;
            }
            write(run, parameters);
            ImportCounts counts = store.changes().counts(run.id(), mainTable());
            run.previewed(store.changes().preview(run.id()));
            if (run.order().dryRun()) {
                rollback.run();
            } else {
                conclude(run, counts);
            }
            return counts;
        });
    }

    private void conclude(ImportRun run, ImportCounts counts) {
        if (changesDirectory() && !counts.changesNothing()) {
            store.bumpDirectory();
        }
        run.applied(counts);
    }

    private static Map<String, Object> parameters(ImportRun run, ImportRows rows) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("present", rows.present().toArray(String[]::new));
        parameters.put("today", run.order().today());
        parameters.put("by", run.order().by());
        return parameters;
    }

    private void check(ImportRun run, Map<String, Object> parameters) {
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            List<Reject> found = store.jdbc()
                    .sql(checkSql)
                    .params(parameters)
                    .query((row, i) -> new Reject(
                            row.getInt("row_no"), row.getString("column_key"), row.getString("code"), List.of((String[])
                                    row.getArray("arguments").getArray())))
                    .list();
            if (found.isEmpty()) {
                return;
            }
            found.forEach(run::reject);
            store.jdbc()
                    .sql("delete from staged where row_no = any(:rows)")
                    .param("rows", found.stream().map(Reject::row).distinct().toArray(Integer[]::new))
                    .update();
        }
        throw new IllegalStateException("The checks of " + key + " find no end");
    }

    void write(ImportRun run, TargetTable table, String wantedSql, Map<String, ?> parameters) {
        store.changes().write(run.id(), table, wantedSql, parameters);
    }

    @Override
    public void undo(UUID importId) {
        store.lockDirectory();
        tables.forEach(table -> store.changes().requireUntouched(importId, table));
        requireUnused(importId);
        for (int i = tables.size() - 1; i >= 0; i--) {
            store.changes().restore(importId, tables.get(i));
        }
        afterUndo();
        if (changesDirectory()) {
            store.bumpDirectory();
        }
    }

    /** What else would have to refuse an undo, or to make way for it. */
    void requireUnused(UUID importId) {}

    void afterUndo() {}
}
