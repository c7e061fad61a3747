package com.platform135.tools.imports;

/** How far an import has come. Undone ones stay DONE, with the day they were undone. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
