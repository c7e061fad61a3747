package com.platform135.tools.imports.kind;

import java.util.List;
import java.util.Optional;

/**
 * A kind of file that can be imported. Everything happens in one transaction that the caller opens and closes: a dry run is the same
 * thing rolled back.
 */
public interface ImportKind {

    /** As in the address: {@code POST /api/v1/imports/{key}}. */
    String key();

    List<ImportColumn> columns();

    /** Reads all rows, reports the bad ones to the run and writes the good ones. The same rows again change nothing. */
    ImportCounts load(ImportRun run, ImportRows rows);

    /** Why the import cannot be undone, if it cannot: a code for {@code tools.imports.undo.<code>}. */
    Optional<UndoRefusal> undoRefusal(long importId);

    /** Puts everything back as it was before the import. Called in a transaction, after {@link #undoRefusal}. */
    void undo(long importId);

    default ImportColumn column(String key) {
        return columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key() + " has no column " + key));
    }
}
