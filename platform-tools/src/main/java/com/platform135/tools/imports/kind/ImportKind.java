package com.platform135.tools.imports.kind;

import java.util.List;
import java.util.UUID;

/** A kind of file that can be imported. */
public interface ImportKind {

    /** As in the address: {@code POST /api/v1/imports/{key}}. */
    String key();

    List<ImportColumn> columns();

    /**
     * Reads all rows, reports the bad ones to the run and writes the good ones in one transaction of its own, in which it calls
     * {@link ImportRun#applied} last. The same rows again change nothing.
     *
     * @return what was done, or with a dry run would be
     */
    ImportCounts load(ImportRun run, ImportRows rows);

    /**
     * Puts everything back as it was before the import, in the caller's transaction.
     *
     * @throws UndoRefusedException when later data builds on it; the caller rolls back
     */
    void undo(UUID importId);
}
