package com.platform135.tools.imports.kind;

/** What became of the rows that were not rejected. */
public record ImportCounts(long inserted, long updated, long unchanged) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    public boolean changesNothing() {
        return inserted == 0 && updated == 0;
    }
}
