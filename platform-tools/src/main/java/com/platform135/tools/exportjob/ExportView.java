package com.platform135.tools.exportjob;

import java.util.List;
import java.util.UUID;

/**
 * A person's files, newest first.
 *
 * @param open whether one of them is still being prepared
 */
public record ExportView(List<FileView> files, boolean open) {

    /** One file. Times are in the business zone. */
    public record FileView(
            UUID id,
            String title,
            String format,
            String state,
            int percent,
            long rows,
            long kilobytes,
            String createdAt,
            String expiresAt) {}
}
