package com.platform135.tools.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.imports.kind.Preview;

/**
 * An import as it stands on record.
 *
 * @param percent how much of the file has been read
 * @param rows data rows of the file, or those read so far
 * @param messageCode names a text {@code tools.imports.failed.<code>}; null where all is well
 */
public record ImportRecord(
        UUID id,
        String kind,
        String fileName,
        long fileBytes,
        ImportMode mode,
        boolean dryRun,
        ImportStatus status,
        int percent,
        long rows,
        long inserted,
        long updated,
        long unchanged,
        long rejected,
        @Nullable String messageCode,
        List<String> messageArguments,
        Preview preview,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    /** It wrote something that is still there. */
    public boolean canBeUndone() {
        return status == ImportStatus.DONE && !dryRun && undoneAt == null && inserted + updated > 0;
    }

    public boolean isOpen() {
        return status.isOpen();
    }
}
