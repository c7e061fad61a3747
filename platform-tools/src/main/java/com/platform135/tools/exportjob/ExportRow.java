package com.platform135.tools.exportjob;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A file that was asked for, and how far it is. */
record ExportRow(
        UUID exportId,
        String title,
        String format,
        long totalRows,
        long writtenRows,
        String state,
        long bytes,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt) {}
